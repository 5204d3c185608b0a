package org.almoner.server.frame;

import jakarta.servlet.http.HttpServletResponse;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.ui.Model;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.servlet.resource.NoResourceFoundException;

import java.util.NoSuchElementException;

/**
 * Turns what a page threw into a page a person can use. The page and the log share a reference; the
 * page never shows an exception, the log never shows a patient.
 */
@ControllerAdvice
class TroubleAdvice {

    private static final Logger LOG = LoggerFactory.getLogger(TroubleAdvice.class);

    @ExceptionHandler({NoSuchElementException.class, NoResourceFoundException.class})
    String missing(Model model, HttpServletResponse response) {
        return Trouble.MISSING.show(model, response);
    }

    @ExceptionHandler(AccessDeniedException.class)
    String closed(Model model, HttpServletResponse response) {
        return Trouble.CLOSED.show(model, response);
    }

    @ExceptionHandler(MaxUploadSizeExceededException.class)
    String tooLarge(Model model, HttpServletResponse response) {
        return Trouble.TOO_LARGE.show(model, response);
    }

    /** A number that is no number: in the path it names nothing, in a field it cannot be read. */
    @ExceptionHandler(MethodArgumentTypeMismatchException.class)
    String mistyped(
            MethodArgumentTypeMismatchException failure,
            Model model,
            HttpServletResponse response) {
        boolean inPath = failure.getParameter().hasParameterAnnotation(PathVariable.class);
        return (inPath ? Trouble.MISSING : Trouble.UNREADABLE).show(model, response);
    }

    @ExceptionHandler(Exception.class)
    String broken(Exception failure, Model model, HttpServletResponse response) {
        if (failure instanceof ErrorResponse known && known.getStatusCode().is4xxClientError()) {
            boolean missing = known.getStatusCode().isSameCodeAs(HttpStatus.NOT_FOUND);
            return (missing ? Trouble.MISSING : Trouble.UNREADABLE)
                    .show(known.getStatusCode(), model, response);
        }
        String view = Trouble.BROKEN.show(model, response);
        LOG.error("Trouble {}: {}", model.getAttribute("reference"), describe(failure));
        return view;
    }

    /** Classes and places only: an exception's message may quote a patient. */
    private static String describe(Throwable failure) {
        StringBuilder text = new StringBuilder();
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            text.append(cause.getClass().getName());
            for (StackTraceElement at : cause.getStackTrace()) {
                if (at.getClassName().startsWith("org.almoner")) {
                    text.append(" at ").append(at);
                }
            }
            text.append("; ");
        }
        return text.toString();
    }
}
