package org.almoner.server.frame.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.almoner.server.access.Everyone;
import org.almoner.server.frame.Trouble;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.RequestMapping;

/** The page for what fails before any of our own pages was reached, such as a stale form. */
@Controller
class TroubleController implements ErrorController {

    @RequestMapping("/error")
    @Everyone(signedIn = false)
    String trouble(HttpServletRequest request, HttpServletResponse response, Model model) {
        Object code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        HttpStatus status =
                code instanceof Integer number && HttpStatus.resolve(number) != null
                        ? HttpStatus.valueOf(number)
                        : HttpStatus.INTERNAL_SERVER_ERROR;
        return switch (status) {
            case FORBIDDEN ->
                    (request.getUserPrincipal() == null ? Trouble.ENDED : Trouble.STALE)
                            .show(model, response);
            case NOT_FOUND -> Trouble.MISSING.show(model, response);
            case CONTENT_TOO_LARGE -> Trouble.TOO_LARGE.show(model, response);
            default ->
                    (status.is4xxClientError() ? Trouble.UNREADABLE : Trouble.BROKEN)
                            .show(status, model, response);
        };
    }
}
