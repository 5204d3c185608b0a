package org.almoner.server.codes;

import org.almoner.codes.CodeBook;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;

/** The code sets that everything in the house looks into. */
@Configuration(proxyBeanMethods = false)
class CodesConfiguration {

    /** What {@code almoner codes load} has put there, or will; empty where nothing was. */
    @Bean
    CodeLibrary codeLibrary(
            @Value("${almoner.codes:}") String named,
            @Value("${almoner.folder}") Path folder,
            @Value("${almoner.codes-look:3s}") Duration pause,
            Clock clock) {
        Path codes = named.isBlank() ? folder.resolve("codes") : Path.of(named);
        return CodeLibrary.open(codes, clock, pause);
    }

    @Bean
    @ConditionalOnMissingBean
    CodeBook codeBook(CodeLibrary library) {
        return new CurrentCodes(library);
    }
}
