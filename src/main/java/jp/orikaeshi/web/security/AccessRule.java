package jp.orikaeshi.web.security;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.util.Optional;
import java.util.Set;

/**
 * Who may call a method. What is written on the method counts, else what is written on its class, else nobody may.
 *
 * @param roles any one of these is enough; empty when open or closed
 */
public record AccessRule(boolean isOpen, Set<String> roles) {
    private static final AccessRule CLOSED = new AccessRule(false, Set.of());

    public AccessRule {
        roles = Set.copyOf(roles);
    }

    public static AccessRule of(Method method, Class<?> type) {
        return written(method)
                .or(() -> written(type))
                .or(() -> written(method.getDeclaringClass()))
                .orElse(CLOSED);
    }

    public boolean isClosed() {
        return !isOpen && roles.isEmpty();
    }

    private static Optional<AccessRule> written(AnnotatedElement place) {
        if (place.isAnnotationPresent(DenyAll.class)) {
            return Optional.of(CLOSED);
        }
        if (place.isAnnotationPresent(PermitAll.class)) {
            return Optional.of(new AccessRule(true, Set.of()));
        }
        return Optional.ofNullable(place.getAnnotation(RolesAllowed.class))
                .map(allowed -> new AccessRule(false, Set.of(allowed.value())));
    }
}
