package jp.orikaeshi.monitoring.probe;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import jp.orikaeshi.monitoring.Params;
import org.jspecify.annotations.Nullable;

/**
 * A value that has to be in a JSON answer.
 *
 * @param path where, as a JSON Pointer (RFC 6901)
 * @param expected what it has to be; null: anything but null
 */
record JsonRule(JsonPointer path, @Nullable String expected) implements PageRule {
    private static final ObjectMapper JSON = new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    static JsonRule of(Params json) {
        return new JsonRule(
                JsonPointer.compile(json.required("path")), json.text("equals").orElse(null));
    }

    @Override
    public Optional<Finding> broken(HttpAnswer answer) {
        if (answer.truncated()) {
            return Optional.of(PageRule.tooLarge("end of the JSON text"));
        }
        JsonNode found;
        try {
            found = JSON.readTree(answer.page()).at(path);
        } catch (JsonProcessingException e) {
            return Optional.of(Finding.down("json-invalid", "the answer is no JSON"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (found.isMissingNode() || found.isNull()) {
            return Optional.of(Finding.down("json-missing", "nothing at " + path));
        }
        if (expected == null || same(found, expected)) {
            return Optional.empty();
        }
        String shown = found.isValueNode()
                ? LineConversation.printable(found.asText())
                : found.getNodeType().toString();
        return Optional.of(Finding.down("json-unexpected", path + " is " + shown + ", expected " + expected)
                .with("found", shown));
    }

    // A number is the same however it is written: 1.0 is 1.
    private static boolean same(JsonNode found, String expected) {
        if (found.asText().equals(expected) && found.isValueNode()) {
            return true;
        }
        try {
            return found.isNumber() && found.doubleValue() == Double.parseDouble(expected);
        } catch (NumberFormatException notANumber) {
            return false;
        }
    }
}
