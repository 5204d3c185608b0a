package org.almoner.server.codes.web;

import org.almoner.server.codes.web.ApiAnswers.Problem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

import java.time.LocalDate;

/** Says what went wrong in the API as application/problem+json, in sentences. */
@RestControllerAdvice(assignableTypes = {CodesApi.class, ApiDoor.class})
@Order(Ordered.HIGHEST_PRECEDENCE)
class ApiTroubles {

    private static final Logger LOG = LoggerFactory.getLogger(ApiTroubles.class);

    @ExceptionHandler
    ResponseEntity<Problem> refused(ApiRefusedException refused) {
        return problem(refused.status(), String.valueOf(refused.getMessage()));
    }

    @ExceptionHandler
    ResponseEntity<Problem> missing(MissingServletRequestParameterException missing) {
        return problem(
                HttpStatus.BAD_REQUEST,
                "The parameter %s is missing; /api/openapi.yaml tells what it means."
                        .formatted(missing.getParameterName()));
    }

    /** What was typed is not repeated: it may be anything. */
    @ExceptionHandler
    ResponseEntity<Problem> mistyped(MethodArgumentTypeMismatchException mistyped) {
        String wanted =
                LocalDate.class.equals(mistyped.getRequiredType())
                        ? "a day such as 2025-10-01"
                        : "a whole number";
        return problem(
                HttpStatus.BAD_REQUEST,
                "The parameter %s takes %s.".formatted(mistyped.getName(), wanted));
    }

    @ExceptionHandler
    ResponseEntity<Problem> closed(AccessDeniedException closed) {
        return problem(
                HttpStatus.FORBIDDEN,
                "Your roles do not open this. Whoever runs the practice can give you the role you"
                        + " need.");
    }

    /** Classes only: an exception's message may quote what was asked. */
    @ExceptionHandler
    ResponseEntity<Problem> broken(Exception failure) {
        LOG.error("Trouble in the API: {}", failure.getClass().getName());
        return problem(
                HttpStatus.INTERNAL_SERVER_ERROR,
                "Something broke on our side. Try once more; if it happens again, tell whoever runs"
                        + " Almoner.");
    }

    private static ResponseEntity<Problem> problem(HttpStatus status, String detail) {
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(new Problem("about:blank", status.getReasonPhrase(), status.value(), detail));
    }
}
