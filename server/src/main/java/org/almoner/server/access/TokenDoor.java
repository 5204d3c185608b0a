package org.almoner.server.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Lets a program in that brings a token, for one request and without a session. A token that is
 * brought decides alone: whoever is signed in beside it does not help a wrong one.
 */
final class TokenDoor extends OncePerRequestFilter {

    private static final String BEARER = "Bearer ";
    private static final int TOO_MANY = 429;

    private final ApiTokens tokens;
    private final Guesses guesses;

    TokenDoor(ApiTokens tokens, Guesses guesses) {
        this.tokens = tokens;
        this.guesses = guesses;
    }

    /** Somebody's program. */
    static final class Program extends AbstractAuthenticationToken {
        private static final long serialVersionUID = 1L;

        private final SignedIn owner;

        Program(SignedIn owner) {
            super(List.of(new SimpleGrantedAuthority("SIGNED_IN")));
            this.owner = owner;
            setAuthenticated(true);
        }

        @Override
        public Object getCredentials() {
            return "";
        }

        @Override
        public SignedIn getPrincipal() {
            return owner;
        }
    }

    static boolean isProgram() {
        return SecurityContextHolder.getContext().getAuthentication() instanceof Program;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String brought = request.getHeader("Authorization");
        return !SignInDoor.isProgram(request)
                || brought == null
                || !brought.regionMatches(true, 0, BEARER, 0, BEARER.length());
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String place = request.getRemoteAddr();
        Optional<Duration> pause = guesses.pause(place);
        if (pause.isPresent()) {
            response.setHeader("Retry-After", String.valueOf(pause.get().toSeconds() + 1));
            SignInDoor.problem(
                    response,
                    TOO_MANY,
                    "Too Many Requests",
                    "Too many wrong tokens came from there. Wait, then ask with one that works.");
            return;
        }
        String token = request.getHeader("Authorization").substring(BEARER.length()).strip();
        Optional<SignedIn> owner = tokens.enter(token);
        if (owner.isEmpty()) {
            guesses.failed(place);
            response.setHeader("WWW-Authenticate", "Bearer error=\"invalid_token\"");
            SignInDoor.problem(
                    response,
                    HttpServletResponse.SC_UNAUTHORIZED,
                    "Unauthorized",
                    "This token does not work: it is wrong, over, or revoked. Its owner makes"
                            + " another at /tokens.");
            return;
        }
        guesses.succeeded(place);
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(new Program(owner.get()));
        SecurityContextHolder.setContext(context);
        try {
            chain.doFilter(request, response);
        } finally {
            SecurityContextHolder.clearContext();
        }
    }
}
