package jp.orikaeshi.reception;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import jp.orikaeshi.document.Fault;
import jp.orikaeshi.document.YamlDocument;
import jp.orikaeshi.persistence.Coded;
import org.jspecify.annotations.Nullable;

/**
 * A flow file, read and checked.
 *
 * @param flow the flow; null if there are faults
 */
public record FlowFile(@Nullable CallFlow flow, List<Fault> faults) {
    private static final String SCHEMA = "ivr-flows/flow.schema.json";

    public FlowFile {
        faults = List.copyOf(faults);
    }

    /** Reads a flow. {@code locale} is the language of the faults. */
    public static FlowFile read(String text, Locale locale) {
        YamlDocument document = YamlDocument.read(text, SCHEMA, locale);
        if (!document.sound()) {
            return new FlowFile(null, document.faults());
        }
        CallFlow flow = flow(document.root());
        List<Fault> faults = new FlowRules(document, flow, FlowPhrases.in(locale)).faults();
        return new FlowFile(faults.isEmpty() ? flow : null, faults);
    }

    public Optional<CallFlow> sound() {
        return Optional.ofNullable(flow);
    }

    private static CallFlow flow(JsonNode root) {
        Map<String, FlowStep> steps = new LinkedHashMap<>();
        root.path("steps").properties().forEach(e -> steps.put(e.getKey(), step(e.getKey(), e.getValue())));
        return new CallFlow(root.path("id").asText(), root.path("start").asText(), steps);
    }

    private static FlowStep step(String name, JsonNode node) {
        List<String> hints = new ArrayList<>();
        node.path("hints").forEach(hint -> hints.add(hint.asText()));
        return new FlowStep(
                name,
                Coded.of(StepKind.class, node.path("kind").asText()),
                texts(node.path("prompt")),
                texts(node.path("again")),
                node.path("tries").asInt(1),
                Duration.ofSeconds(node.path("timeout").asInt(5)),
                hints,
                texts(node.path("keys")),
                texts(node.path("on")));
    }

    private static Map<String, String> texts(JsonNode node) {
        Map<String, String> texts = new LinkedHashMap<>();
        node.properties().forEach(e -> texts.put(e.getKey(), e.getValue().asText()));
        return texts;
    }
}
