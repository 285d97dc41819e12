package jp.orikaeshi.desk;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import jp.orikaeshi.persistence.Json;

/**
 * One entry of the set-up as it is now.
 *
 * @param fields as the desk file has them, without the entries below it; secrets too
 */
public record Entry(ObjectNode fields) {

    static Entry of(Listed kind, JsonNode whole) {
        ObjectNode fields = whole.deepCopy();
        fields.remove(kind.below());
        return new Entry(fields);
    }

    /**
     * Another text whenever somebody has changed it. Nothing of a secret is in there: a probe that logs in with another
     * password is another probe.
     */
    public String version() {
        return UUID.nameUUIDFromBytes(Json.write(Veil.veiled(fields)).getBytes(StandardCharsets.UTF_8))
                .toString();
    }
}
