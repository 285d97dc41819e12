package jp.orikaeshi.desk;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What stands behind what, among the assets of one customer: nothing stands behind itself. */
final class ParentRules {
    private final Map<String, String> parents = new HashMap<>();

    /** @param assets of one customer */
    ParentRules(JsonNode assets) {
        assets.forEach(asset -> {
            if (asset.path("parent").isTextual()) {
                parents.put(asset.path("id").asText(), asset.path("parent").asText());
            }
        });
    }

    /** Whether going up from this asset leads back to it. */
    boolean behindItself(String asset) {
        Set<String> passed = new HashSet<>();
        @Nullable String up = parents.get(asset);
        while (up != null && passed.add(up)) {
            if (up.equals(asset)) {
                return true;
            }
            up = parents.get(up);
        }
        return false;
    }
}
