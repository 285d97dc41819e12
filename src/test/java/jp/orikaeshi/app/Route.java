package jp.orikaeshi.app;

import com.tngtech.archunit.core.domain.JavaClass;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import jp.orikaeshi.web.security.AccessRule;
import org.jspecify.annotations.Nullable;

/**
 * One thing that can be asked of the application, as its resources declare it.
 *
 * @param path with the names of its parameters, without their patterns: {@code /tickets/{number}}
 * @param consumes the media type of what is sent; empty if any
 */
public record Route(String method, String path, Optional<String> consumes, AccessRule rule) {
    /** All of the product. */
    public static List<Route> all() {
        return ProductClasses.all().stream()
                .filter(type -> type.isAnnotatedWith(Path.class))
                .map(JavaClass::reflect)
                .flatMap(type -> Stream.of(type.getMethods()).flatMap(method -> of(type, method)))
                .sorted(Comparator.comparing(Route::name))
                .toList();
    }

    private static Stream<Route> of(Class<?> type, Method method) {
        return Stream.of(method.getAnnotations())
                .map(Annotation::annotationType)
                .flatMap(verb -> Stream.ofNullable(verb.getAnnotation(HttpMethod.class)))
                .map(verb -> new Route(
                        verb.value(),
                        written(type.getAnnotation(Path.class), method.getAnnotation(Path.class)),
                        Optional.ofNullable(method.getAnnotation(Consumes.class))
                                .or(() -> Optional.ofNullable(type.getAnnotation(Consumes.class)))
                                .map(consumes -> consumes.value()[0]),
                        AccessRule.of(method, type)));
    }

    private static String written(Path ofType, @Nullable Path ofMethod) {
        String below = ofMethod == null ? "" : "/" + ofMethod.value();
        String whole = ("/" + ofType.value() + below).replaceAll("/+", "/");
        return whole.replaceAll("\\{(\\w+)\\s*:(?:[^{}]|\\{[^}]*})*}", "{$1}");
    }

    /** {@code GET /tickets/{number}}. */
    public String name() {
        return method + " " + path;
    }

    /** An address on which this route answers, of something that is not there. */
    public String address() {
        return path.replace("{number}", "999999")
                .replace("{ticket}", "999999")
                .replace("{month}", "2026-01")
                .replace("{action}", "note")
                .replace("{handler}", "nothing")
                .replace("{place}", "99")
                .replace("{edition}", "99")
                .replace("{promise}", "response")
                .replace("{cycle}", "1")
                .replace("{form}", "reason")
                .replace("{section}", "plans")
                .replaceAll("\\{\\w+}", "nothingOfThisNameIsThere");
    }
}
