package jp.orikaeshi.desk;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import jp.orikaeshi.form.Secrets;
import org.jspecify.annotations.Nullable;

/** Hides what probes log in with, where a part of a desk file is shown and not exported. */
final class Veil {
    private Veil() {}

    /** A copy without such secrets. */
    static @Nullable JsonNode over(@Nullable JsonNode part) {
        return part == null ? null : veiled(part);
    }

    static JsonNode veiled(JsonNode part) {
        JsonNode copy = part.deepCopy();
        copy.findParents("kind").stream()
                // Assets have a kind too, and an id.
                .filter(entry -> !entry.has("id"))
                .forEach(probe ->
                        DeskSchema.probe(probe.path("kind").asText()).ifPresent(form -> Secrets.hide(form, probe)));
        copy.findParents("by").forEach(Veil::hideWay);
        return copy;
    }

    // Whoever knows the address of a chat's webhook may write there.
    private static void hideWay(JsonNode way) {
        for (String secret : List.of("url", "secret")) {
            if (way.hasNonNull(secret)) {
                ((ObjectNode) way).put(secret, "***");
            }
        }
    }
}
