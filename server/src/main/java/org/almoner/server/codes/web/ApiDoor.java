package org.almoner.server.codes.web;

import org.almoner.server.access.Everyone;
import org.almoner.server.access.OpenToTokens;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** What the API is, told to programs; and a kind answer to whoever asks for what is not there. */
@RestController
@OpenToTokens
class ApiDoor {

    private static final MediaType YAML = MediaType.parseMediaType("application/yaml");

    @GetMapping("/api/openapi.yaml")
    @Everyone
    ResponseEntity<Resource> description() {
        return ResponseEntity.ok()
                .contentType(YAML)
                .body(new ClassPathResource("org/almoner/server/codes/openapi.yaml"));
    }

    @GetMapping("/api/**")
    @Everyone
    void nothing() {
        throw new ApiRefusedException(
                HttpStatus.NOT_FOUND,
                "There is nothing here; /api/openapi.yaml tells what there is.");
    }
}
