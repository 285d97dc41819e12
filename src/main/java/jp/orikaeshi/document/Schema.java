package jp.orikaeshi.document;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A JSON Schema of ours (draft 2020-12) that lies on the class path, compiled once for each language. */
final class Schema {
    private static final Map<String, Schema> COMPILED = new ConcurrentHashMap<>();
    private static final Set<String> KEYS = Set.of("additionalProperties", "propertyNames");

    private final JsonSchema compiled;
    private final JsonNode text;

    private Schema(JsonNode text, Locale locale) {
        this.text = text;
        this.compiled = compile(text, locale);
    }

    static Schema of(String resource, Locale locale) {
        return COMPILED.computeIfAbsent(locale + " " + resource, key -> new Schema(read(resource), locale));
    }

    /** All that the schema refuses, each at the place where it stands. */
    List<Fault> faults(JsonNode root, Lines lines, Phrases phrases) {
        Set<ValidationMessage> messages = compiled.validate(root);
        return messages.stream()
                .filter(message -> messages.stream().noneMatch(other -> saysEnough(other, message)))
                .map(message -> fault(message, lines, phrases))
                .distinct()
                .toList();
    }

    // That exactly one of several keys is wanted says all that the complaints about each of them say.
    private boolean saysEnough(ValidationMessage other, ValidationMessage message) {
        return alternatives(other).isPresent()
                && message.getSchemaLocation()
                        .getFragment()
                        .toString()
                        .startsWith(other.getSchemaLocation().getFragment() + "/")
                && message.getInstanceLocation().equals(other.getInstanceLocation());
    }

    private Fault fault(ValidationMessage message, Lines lines, Phrases phrases) {
        String path = message.getInstanceLocation().toString();
        // A key that must not be there, or not so, is the fault of its own line, not of the line where its object
        // begins.
        String culprit = KEYS.contains(message.getMessageKey()) && message.getProperty() != null
                ? path + "/" + message.getProperty().replace("~", "~0").replace("/", "~1")
                : path;
        String sentence = example(message)
                .map(example -> phrases.say("schema.example", example))
                .or(() -> alternatives(message).map(keys -> phrases.say("schema.one-of", keys)))
                .or(() -> phrases.sayIfKnown("schema." + message.getMessageKey(), message.getArguments()))
                .orElseGet(message::getError);
        return new Fault(lines.at(JsonPointer.compile(culprit)), culprit, sentence);
    }

    // A pattern says nothing to whoever wrote the file; the examples that stand beside it do.
    private Optional<String> example(ValidationMessage message) {
        JsonNode pattern =
                switch (message.getMessageKey()) {
                    case "pattern" -> text.at(keyword(message).head());
                    case "propertyNames" -> text.at(keyword(message));
                    default -> MissingNode.getInstance();
                };
        List<String> examples = new ArrayList<>();
        pattern.path("examples").forEach(example -> examples.add(example.asText()));
        return examples.isEmpty() ? Optional.empty() : Optional.of(String.join(", ", examples));
    }

    // Of these keys exactly one has to be there.
    private Optional<String> alternatives(ValidationMessage message) {
        if (!message.getMessageKey().equals("oneOf")) {
            return Optional.empty();
        }
        List<String> keys = new ArrayList<>();
        text.at(keyword(message)).forEach(branch -> branch.path("required").forEach(key -> keys.add(key.asText())));
        return keys.isEmpty() ? Optional.empty() : Optional.of(String.join(", ", keys));
    }

    private static JsonPointer keyword(ValidationMessage message) {
        return JsonPointer.compile(message.getSchemaLocation().getFragment().toString());
    }

    private static JsonNode read(String resource) {
        ClassLoader loader = Schema.class.getClassLoader();
        try (InputStream in = loader.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("no schema " + resource + " on the class path");
            }
            return new ObjectMapper().readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonSchema compile(JsonNode text, Locale locale) {
        SchemaValidatorsConfig config = SchemaValidatorsConfig.builder()
                .locale(locale)
                .formatAssertionsEnabled(true)
                .build();
        JsonSchema schema = JsonSchemaFactory.getInstance(VersionFlag.V202012).getSchema(text, config);
        schema.initializeValidators();
        return schema;
    }
}
