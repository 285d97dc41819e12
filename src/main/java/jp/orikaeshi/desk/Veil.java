package jp.orikaeshi.desk;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Hides what probes log in with, where a part of a desk file is shown and not exported. */
final class Veil {
    private static final String HIDDEN = "***";

    private Veil() {}

    /** A copy without such secrets. */
    static @Nullable JsonNode over(@Nullable JsonNode part) {
        if (part == null) {
            return null;
        }
        JsonNode copy = part.deepCopy();
        copy.findParents("auth").forEach(probe -> hide(probe.path("auth"), "password"));
        copy.findParents("basic").forEach(probe -> hide(probe.path("basic"), "password"));
        copy.findParents("login").forEach(probe -> hideAll(probe.path("login").path("fields")));
        copy.findParents("community").forEach(probe -> hide(probe, "community"));
        copy.findParents("user").forEach(probe -> {
            hide(probe.path("user"), "authPassword");
            hide(probe.path("user"), "privPassword");
        });
        return copy;
    }

    private static void hideAll(JsonNode fields) {
        List.copyOf(fields.properties()).forEach(field -> hide(fields, field.getKey()));
    }

    private static void hide(JsonNode group, String name) {
        if (group instanceof ObjectNode fields && fields.has(name)) {
            fields.put(name, HIDDEN);
        }
    }
}
