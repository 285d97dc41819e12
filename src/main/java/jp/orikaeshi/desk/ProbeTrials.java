package jp.orikaeshi.desk;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import jp.orikaeshi.document.Fault;
import jp.orikaeshi.monitoring.ProbeSpec;
import jp.orikaeshi.monitoring.TrialChecks;
import jp.orikaeshi.persistence.Json;

/** Tries a probe before it is part of the set-up. */
@ApplicationScoped
public class ProbeTrials {
    private static final TypeReference<Map<String, Object>> FIELDS = new TypeReference<>() {};
    private static final String PROBE = "/customers/0/assets/0/probes/0";

    private final TrialAllowance allowance = new TrialAllowance();

    @Inject
    TrialChecks checks;

    @Inject
    Clock clock;

    /**
     * Looks once, as the engine would. Blocks for some seconds at most, and writes nothing.
     *
     * @param probe as the desk file has it
     */
    public TrialOutcome run(JsonNode probe, Locale locale, String by) {
        List<Fault> faults = faults(probe, locale);
        if (!faults.isEmpty()) {
            return new TrialOutcome.Refused(faults);
        }
        Duration wait = allowance.ask(by, clock.instant());
        if (!wait.isZero()) {
            return new TrialOutcome.TooMany(wait);
        }
        ProbeSpec spec = ProbeSpec.of(Json.mapper().convertValue(probe, FIELDS));
        return new TrialOutcome.Seen(spec.kind(), checks.run(spec));
    }

    /** What the rules of the desk file say of it, with paths within it. Whether its key is free they say when it is saved. */
    static List<Fault> faults(JsonNode probe, Locale locale) {
        JsonNodeFactory nodes = JsonNodeFactory.instance;
        // Every kind may look at a network.
        ObjectNode asset =
                nodes.objectNode().put("id", "any").put("kind", "network").put("name", "-");
        asset.putArray("probes").add(probe);
        ObjectNode customer =
                nodes.objectNode().put("number", "0").put("name", "-").put("plan", "any");
        customer.putArray("assets").add(asset);
        ObjectNode file = nodes.objectNode();
        file.putArray("customers").add(customer);
        return DeskReading.of(file, Set.of(), locale) instanceof DeskReading.Faulty faulty
                ? faulty.faults().stream()
                        .flatMap(fault -> fault.within(PROBE).stream())
                        .toList()
                : List.of();
    }
}
