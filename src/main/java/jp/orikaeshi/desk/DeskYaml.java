package jp.orikaeshi.desk;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Map;
import jp.orikaeshi.persistence.Json;

/** A desk file as a tree and as text. */
final class DeskYaml {
    private static final YAMLMapper YAML = YAMLMapper.builder(YAMLFactory.builder()
                    .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
                    .disable(YAMLGenerator.Feature.SPLIT_LINES)
                    .enable(YAMLGenerator.Feature.MINIMIZE_QUOTES)
                    .enable(YAMLGenerator.Feature.ALWAYS_QUOTE_NUMBERS_AS_STRINGS)
                    .enable(YAMLGenerator.Feature.INDENT_ARRAYS_WITH_INDICATOR)
                    .build())
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS, SerializationFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
            .build();

    private static final JsonMapper TREES = trees();

    private DeskYaml() {}

    static DeskFile bind(JsonNode valid) {
        return Json.mapper().convertValue(valid, DeskFile.class);
    }

    static JsonNode tree(DeskFile file) {
        return TREES.valueToTree(file);
    }

    /** A week as people write it, {@code P7D}: {@link Duration} itself says {@code PT168H}. */
    private static JsonMapper trees() {
        SimpleModule days = new SimpleModule();
        days.addSerializer(Duration.class, new JsonSerializer<>() {
            @Override
            public void serialize(Duration value, JsonGenerator out, SerializerProvider provider) throws IOException {
                boolean whole = !value.isZero() && value.equals(Duration.ofDays(value.toDays()));
                out.writeString(whole ? "P" + value.toDays() + "D" : value.toString());
            }
        });
        JsonMapper mapper = Json.mapper().copy();
        mapper.registerModule(days);
        return mapper;
    }

    static String write(DeskFile file) {
        try {
            return YAML.writeValueAsString(
                    Json.mapper().convertValue(tree(file), new TypeReference<Map<String, Object>>() {}));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
