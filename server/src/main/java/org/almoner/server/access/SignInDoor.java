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
            refuse(response);
        } else {
            super.commence(request, response, failure);
        }
    }

    /** As RFC 9457 says it. */
    static void refuse(HttpServletResponse response) throws IOException {
        response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.getOutputStream()
                .print(
                        "{\"type\":\"about:blank\",\"title\":\"Unauthorized\",\"status\":401,\"detail\":\"Sign"
                            + " in first, at /sign-in, and send the session's cookie with each"
                            + " question.\"}");
    }
}
