package org.almoner.server.frame;

import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.ui.Model;

import java.util.UUID;

/** What can go wrong with a page, in words that say what to do next. */
public enum Trouble {
    MISSING(
            HttpStatus.NOT_FOUND,
            "There is nothing here",
            "The address leads nowhere, or to something of another practice. Look for it with Ctrl"
                    + " K."),
    CLOSED(
            HttpStatus.FORBIDDEN,
            "This desk is not yours",
            "Your roles do not open this page. Whoever runs the practice can give you the role you"
                    + " need."),
    STALE(
            HttpStatus.FORBIDDEN,
            "This page has gone stale",
            "It was open for too long, or was sent from somewhere else. Nothing was changed. Go"
                    + " back, load the page again, and repeat the last step."),
    ENDED(
            HttpStatus.FORBIDDEN,
            "You have been signed out",
            "It was quiet here for too long. What you sent last was not kept; sign in, then repeat"
                    + " that step."),
    TOO_LARGE(
            HttpStatus.CONTENT_TOO_LARGE,
            "That is too large",
            "One upload holds at most 512 MB. Split it, or use the almoner command on the server."),
    UNREADABLE(
            HttpStatus.BAD_REQUEST,
            "That could not be read",
            "What was sent is not what this page expects. Go back, look at what you typed, and send"
                    + " it again."),
    BROKEN(
            HttpStatus.INTERNAL_SERVER_ERROR,
            "Something broke on our side",
            "Nothing was half-done: what you sent was not kept. Try once more; if it happens again,"
                    + " tell whoever runs Almoner the reference below.");

    private final HttpStatus status;
    private final String heading;
    private final String advice;

    Trouble(HttpStatus status, String heading, String advice) {
        this.status = status;
        this.heading = heading;
        this.advice = advice;
    }

    /** Fills the page and returns its view. The reference stands in the log as well. */
    public String show(Model model, HttpServletResponse response) {
        return show(status, model, response);
    }

    /** The same page under another status of its kind, such as 405 for something unreadable. */
    public String show(HttpStatusCode status, Model model, HttpServletResponse response) {
        response.setStatus(status.value());
        model.addAttribute("status", status.value());
        model.addAttribute("heading", heading);
        model.addAttribute("advice", advice);
        model.addAttribute("action", this == ENDED ? "Sign in" : "Back to my desk");
        model.addAttribute("reference", UUID.randomUUID().toString().substring(0, 8));
        return "frame/trouble";
    }
}
