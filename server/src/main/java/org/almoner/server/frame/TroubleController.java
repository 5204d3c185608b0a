package org.almoner.server.frame;

import jakarta.servlet.http.HttpServletResponse;
import java.util.NoSuchElementException;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/**
 * Turns what went wrong into a page a person can use. The page and the log share a reference; the
 * page never shows an exception, the log never shows a patient.
 */
@ControllerAdvice
class TroubleController {

    private static final Logger LOG = LoggerFactory.getLogger(TroubleController.class);

    @ExceptionHandler({NoSuchElementException.class, NoResourceFoundException.class})
    String missing(Model model, HttpServletResponse response) {
        return page(
                model,
                response,
                HttpStatus.NOT_FOUND,
                "There is nothing here",
                "The address leads nowhere, or to something of another practice. Look for it with"
                        + " Ctrl K.");
    }

    @ExceptionHandler(AccessDeniedException.class)
    String closed(Model model, HttpServletResponse response) {
        return page(
                model,
                response,
                HttpStatus.FORBIDDEN,
                "This desk is not yours",
                "Your roles do not open this page. Whoever runs the practice can give you the role"
                        + " you need.");
    }

    @ExceptionHandler(Exception.class)
    String broken(Exception failure, Model model, HttpServletResponse response) throws Exception {
        if (failure instanceof org.springframework.web.ErrorResponse known) {
            return page(
                    model,
                    response,
                    HttpStatus.valueOf(known.getStatusCode().value()),
                    "That could not be read",
                    "What was sent is not what this page expects. Go back, look at what you typed,"
                            + " and send it again.");
        }
        String view =
                page(
                        model,
                        response,
                        HttpStatus.INTERNAL_SERVER_ERROR,
                        "Something broke on our side",
                        "Nothing was half-done: what you sent was not kept. Try once more; if it"
                                + " happens again, tell whoever runs Almoner the reference below.");
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

    private static String page(
            Model model,
            HttpServletResponse response,
            HttpStatus status,
            String heading,
            String advice) {
        response.setStatus(status.value());
        model.addAttribute("status", status.value());
        model.addAttribute("heading", heading);
        model.addAttribute("advice", advice);
        model.addAttribute("reference", UUID.randomUUID().toString().substring(0, 8));
        return "frame/trouble";
    }
}
