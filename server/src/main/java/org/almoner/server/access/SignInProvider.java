package org.almoner.server.access;

import jakarta.servlet.http.HttpServletRequest;

import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.stereotype.Component;

import java.io.Serializable;
import java.util.List;

/** Checks a login name and password against the people of one practice. */
@Component
class SignInProvider implements AuthenticationProvider {

    private final People people;

    SignInProvider(People people) {
        this.people = people;
    }

    /** Which practice the person chose on the sign-in page. Empty where there is only one. */
    record Practice(String slug) implements Serializable {
        static Practice of(HttpServletRequest request) {
            String chosen = request.getParameter("practice");
            return new Practice(chosen == null ? "" : chosen);
        }
    }

    @Override
    public Authentication authenticate(Authentication attempt) {
        String slug = attempt.getDetails() instanceof Practice practice ? practice.slug() : "";
        SignedIn person =
                people.signIn(slug, attempt.getName(), passwordOf(attempt))
                        .orElseThrow(() -> new BadCredentialsException("refused"));
        return UsernamePasswordAuthenticationToken.authenticated(
                person, null, List.of(new SimpleGrantedAuthority("SIGNED_IN")));
    }

    private static String passwordOf(Authentication attempt) {
        Object credentials = attempt.getCredentials();
        return credentials == null ? "" : credentials.toString();
    }

    @Override
    public boolean supports(@Nullable Class<?> type) {
        return UsernamePasswordAuthenticationToken.class.equals(type);
    }
}
