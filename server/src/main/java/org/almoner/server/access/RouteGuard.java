package org.almoner.server.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.resource.ResourceHttpRequestHandler;

import java.util.Optional;

/** Asks, before every route, whether this person's roles open it. What is not listed is closed. */
final class RouteGuard implements HandlerInterceptor {

    @Override
    public boolean preHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof ResourceHttpRequestHandler) {
            return true;
        }
        if (!(handler instanceof HandlerMethod method)) {
            throw new AccessDeniedException("This route has no roles.");
        }
        Everyone everyone = method.getMethodAnnotation(Everyone.class);
        if (everyone != null && !everyone.signedIn()) {
            return true;
        }
        if (TokenDoor.isProgram() && !isOpenToTokens(method)) {
            throw new AccessDeniedException("This route is not open to tokens.");
        }
        Optional<SignedIn> person = Tenancy.findCurrent();
        if (person.isPresent() && (everyone != null || isAllowed(person.get(), method))) {
            return true;
        }
        throw new AccessDeniedException("This route is not open to this person's roles.");
    }

    private static boolean isOpenToTokens(HandlerMethod method) {
        return method.hasMethodAnnotation(OpenToTokens.class)
                || AnnotatedElementUtils.hasAnnotation(method.getBeanType(), OpenToTokens.class);
    }

    private static boolean isAllowed(SignedIn person, HandlerMethod method) {
        Allowed allowed = allowedOn(method);
        return allowed != null && person.isAny(allowed.value());
    }

    static @Nullable Allowed allowedOn(HandlerMethod method) {
        Allowed onMethod = method.getMethodAnnotation(Allowed.class);
        return onMethod != null
                ? onMethod
                : AnnotatedElementUtils.findMergedAnnotation(method.getBeanType(), Allowed.class);
    }
}
