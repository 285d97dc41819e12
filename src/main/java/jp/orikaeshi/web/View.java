package jp.orikaeshi.web;

import java.util.Map;

/**
 * A page or a part of one, to be rendered by {@link ViewWriter}.
 *
 * @param template below {@code src/main/jte}, without its ending: {@code ticket/queue}
 * @param params by the template's parameter names; {@code page} is added to them
 */
public record View(String template, Map<String, Object> params) {
    public View {
        params = Map.copyOf(params);
    }

    public static View of(String template) {
        return new View(template, Map.of());
    }

    public static View of(String template, String name, Object value) {
        return new View(template, Map.of(name, value));
    }

    public static View of(String template, String name, Object value, String name2, Object value2) {
        return new View(template, Map.of(name, value, name2, value2));
    }

    public static View of(
            String template, String name, Object value, String name2, Object value2, String name3, Object value3) {
        return new View(template, Map.of(name, value, name2, value2, name3, value3));
    }
}
