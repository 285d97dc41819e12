package jp.orikaeshi.document;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** A JSON Schema of ours (draft 2020-12) that lies on the class path, compiled once for each language. */
final class Schema {
    private static final Map<String, Schema> COMPILED = new ConcurrentHashMap<>();

    private final JsonSchema compiled;

    private Schema(JsonSchema compiled) {
        this.compiled = compiled;
    }

    static Schema of(String resource, Locale locale) {
        return COMPILED.computeIfAbsent(locale + " " + resource, key -> new Schema(compile(resource, locale)));
    }

    /** All that the schema refuses, each at the place where it stands. */
    List<Fault> faults(JsonNode root, Lines lines, Phrases phrases) {
        return compiled.validate(root).stream()
                .map(message -> fault(message, lines, phrases))
                .distinct()
                .toList();
    }

    private static Fault fault(ValidationMessage message, Lines lines, Phrases phrases) {
        String path = message.getInstanceLocation().toString();
        // A key that must not be there is the fault of its own line, not of the line where its object begins.
        String culprit = message.getMessageKey().endsWith("dditionalProperties") && message.getProperty() != null
                ? path + "/" + message.getProperty().replace("~", "~0").replace("/", "~1")
                : path;
        String sentence = phrases.sayIfKnown("schema." + message.getMessageKey(), message.getArguments())
                .orElseGet(message::getError);
        return new Fault(lines.at(JsonPointer.compile(culprit)), culprit, sentence);
    }

    private static JsonSchema compile(String resource, Locale locale) {
        ClassLoader loader = Schema.class.getClassLoader();
        try (InputStream in = loader.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("no schema " + resource + " on the class path");
            }
            JsonSchema schema = JsonSchemaFactory.getInstance(VersionFlag.V202012)
                    .getSchema(
                            in,
                            InputFormat.JSON,
                            SchemaValidatorsConfig.builder()
                                    .locale(locale)
                                    .formatAssertionsEnabled(true)
                                    .build());
            schema.initializeValidators();
            return schema;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
