package jp.orikaeshi.desk;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** What a schema cannot say of escalation policies: people who exist and can be called, and a manager at the end. */
final class EscalationRules {
    private static final List<String> WHOM = List.of("to", "engineer", "layer");

    private final Set<String> engineers;
    private final Set<String> callable;
    private final Set<String> layers;
    private final boolean managerCallable;
    private final Faults faults;

    /** @param callable logins of those who have a telephone */
    EscalationRules(JsonNode root, Set<String> engineers, Set<String> callable, Faults faults) {
        this.engineers = engineers;
        this.callable = callable;
        this.layers = elements(root.at("/duty/layers"))
                .map(layer -> layer.path("id").asText())
                .collect(Collectors.toSet());
        this.managerCallable = elements(root.path("engineers"))
                .filter(engineer -> engineer.hasNonNull("phone"))
                .anyMatch(engineer -> elements(engineer.path("roles"))
                        .anyMatch(role -> role.asText().equals("manager")));
        this.faults = faults;
    }

    void check(JsonNode policy, String path) {
        if (!managerCallable) {
            faults.add(path, "no-manager-to-call");
        }
        for (int i = 0; i < policy.path("steps").size(); i++) {
            step(policy.path("steps").get(i), path + "/steps/" + i);
        }
        for (int i = 0; i < policy.path("lastResort").size(); i++) {
            callable(policy.path("lastResort").get(i).asText(), path + "/lastResort/" + i);
        }
    }

    /** @param policies ids of those that there are */
    void plan(JsonNode plan, String path, Set<String> policies) {
        JsonNode named = plan.path("escalation");
        if (named.isTextual() && !policies.contains(named.asText())) {
            faults.add(path + "/escalation", "unknown-escalation", named.asText());
        }
        if (plan.has("escalationTime") && !named.isTextual()) {
            faults.add(path + "/escalationTime", "escalation-time-of-none");
        }
    }

    private void step(JsonNode step, String path) {
        if (WHOM.stream().filter(step::has).count() != 1) {
            faults.add(path, "escalation-whom");
        }
        if (step.path("engineer").isTextual()) {
            callable(step.path("engineer").asText(), path + "/engineer");
        }
        if (step.path("layer").isTextual()
                && !layers.contains(step.path("layer").asText())) {
            faults.add(path + "/layer", "unknown-layer", step.path("layer").asText());
        }
    }

    private void callable(String login, String path) {
        if (!engineers.contains(login)) {
            faults.add(path, "unknown-engineer", login);
        } else if (!callable.contains(login)) {
            faults.add(path, "no-telephone-to-escalate", login);
        }
    }

    private static Stream<JsonNode> elements(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false);
    }
}
