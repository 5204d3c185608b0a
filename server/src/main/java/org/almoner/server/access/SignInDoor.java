package org.almoner.server.access;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.MediaType;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;

import java.io.IOException;

/** Sends people who have not signed in to the sign-in page, and tells programs to sign in. */
final class SignInDoor extends LoginUrlAuthenticationEntryPoint {

    private static final String API = "/api/";

    SignInDoor() {
        super("/sign-in");
    }

    static boolean isProgram(HttpServletRequest request) {
        return request.getRequestURI().startsWith(API);
    }

    @Override
    public void commence(
            HttpServletRequest request,
            HttpServletResponse response,
            AuthenticationException failure)
            throws IOException, ServletException {
        if (isProgram(request)) {
            response.setHeader("WWW-Authenticate", "Bearer");
            refuse(response);
        } else {
            super.commence(request, response, failure);
        }
    }

    static void refuse(HttpServletResponse response) throws IOException {
        problem(
                response,
                HttpServletResponse.SC_UNAUTHORIZED,
                "Unauthorized",
                "Sign in first, at /sign-in, and send the session's cookie with each question; or"
                        + " send a token that you make at /tokens.");
    }

    /** As RFC 9457 says it; the words are ours and need no escaping. */
    static void problem(HttpServletResponse response, int status, String title, String detail)
            throws IOException {
        response.setStatus(status);
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.getOutputStream()
                .print(
                        "{\"type\":\"about:blank\",\"title\":\"%s\",\"status\":%d,\"detail\":\"%s\"}"
                                .formatted(title, status, detail));
    }
}
