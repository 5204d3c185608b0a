package org.almoner.server.codes.web;

import org.springframework.http.HttpStatus;

/** A question that the API cannot answer, in words for whoever asked. */
final class ApiRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final HttpStatus status;

    ApiRefusedException(HttpStatus status, String why) {
        super(why);
        this.status = status;
    }

    HttpStatus status() {
        return status;
    }
}
