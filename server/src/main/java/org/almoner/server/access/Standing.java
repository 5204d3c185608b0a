package org.almoner.server.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;

import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

import java.io.IOException;
import java.util.Optional;
import java.util.Set;

/**
 * Asks at each request whether the session still stands: a person whose roles, password or right to
 * sign in changed since must sign in anew, and one with a one-time password must first choose her
 * own.
 */
final class Standing extends OncePerRequestFilter {

    private static final String ATTRIBUTE = "almoner.standing";
    private static final String PASSWORD_PAGE = "/password";
    private static final Set<String> OPEN_BEFORE_A_CHANGE =
            Set.of(PASSWORD_PAGE, "/sign-out", "/error");

    private final Colleagues colleagues;

    Standing(Colleagues colleagues) {
        this.colleagues = colleagues;
    }

    /** Binds the session to what its person may do now. */
    static void remember(HttpServletRequest request, int standing) {
        request.getSession().setAttribute(ATTRIBUTE, standing);
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        // A token is held against the standing each time by itself.
        return request.getRequestURI().startsWith("/assets/") || TokenDoor.isProgram();
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        Optional<SignedIn> person = Tenancy.findCurrent();
        if (person.isEmpty()) {
            chain.doFilter(request, response);
            return;
        }
        Optional<Colleagues.Door> door = colleagues.findDoor(person.get().userId());
        HttpSession session = request.getSession();
        if (door.isEmpty()
                || !door.get().active()
                || !Integer.valueOf(door.get().standing())
                        .equals(session.getAttribute(ATTRIBUTE))) {
            session.invalidate();
            SecurityContextHolder.clearContext();
            if (SignInDoor.isProgram(request)) {
                SignInDoor.refuse(response);
            } else {
                response.sendRedirect("/sign-in?ended");
            }
        } else if (door.get().oneTime()
                && !OPEN_BEFORE_A_CHANGE.contains(request.getRequestURI())) {
            response.sendRedirect(PASSWORD_PAGE);
        } else {
            chain.doFilter(request, response);
        }
    }
}
