package jp.orikaeshi.desk;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import jp.orikaeshi.customer.PhoneNumber;
import jp.orikaeshi.document.Fault;
import jp.orikaeshi.document.YamlDocument;
import jp.orikaeshi.monitoring.PagePattern;
import jp.orikaeshi.monitoring.PageSelector;

/** What a schema cannot say: names that must exist, keys that must be unique, numbers that must be diallable. */
final class DeskRules {
    // The carrier's own limit.
    private static final Duration LONGEST_RING = Duration.ofMinutes(10);

    private final YamlDocument document;
    private final DeskPhrases phrases;
    private final Set<String> flows;
    private final Set<String> refused;
    private final List<Fault> faults = new ArrayList<>();

    private DeskRules(YamlDocument document, Set<String> flows, Locale locale) {
        this.document = document;
        this.flows = flows;
        this.refused = document.faults().stream().map(Fault::path).collect(Collectors.toSet());
        this.phrases = new DeskPhrases(locale);
    }

    /** All such faults. What the schema has refused already is passed over. {@code flows} are the ids of the flows that lines may run. */
    static List<Fault> check(YamlDocument document, Set<String> flows, Locale locale) {
        DeskRules rules = new DeskRules(document, flows, locale);
        rules.check(document.root());
        return rules.faults;
    }

    private void check(JsonNode root) {
        new CompanyRules(this::faultUnlessRefused).check(root);
        Set<String> providers = unique(root, "/providers", "id");
        Set<String> calendars = unique(root, "/calendars", "id");
        Set<String> plans = unique(root, "/plans", "id");
        Set<String> engineers = unique(root, "/engineers", "login");
        unique(root, "/lines", "number");
        unique(root, "/customers", "number");
        calendars.add("always");

        each(root, "/plans", (plan, path) -> {
            known(plan, path, "calendar", calendars, "unknown-calendar");
            otherwise(plan, path, calendars);
        });
        each(root, "/lines", (line, path) -> known(line, path, "flow", flows, "unknown-flow"));
        EngineerRules reached = new EngineerRules(this::faultUnlessRefused);
        each(root, "/engineers", (engineer, path) -> {
            diallable(engineer, path);
            if (fitsBelow(path)) {
                reached.check(engineer, path);
            }
        });
        Set<String> callable = callable(root);
        turns(root, "/duty", engineers, callable);
        each(root, "/duty/layers", (layer, path) -> turns(root, path, engineers, callable));
        duty(root, engineers, calendars);
        escalations(root, engineers, callable);
        durations(root);
        each(root, "/calendars", new CalendarRules(this::faultUnlessRefused)::check);
        Set<String> keys = new HashSet<>();
        Map<String, Set<String>> assets = new HashMap<>();
        each(root, "/customers", (customer, path) -> {
            known(customer, path, "plan", plans, "unknown-plan");
            otherwise(customer, path, calendars);
            unique(customer, path, "/contacts", "emergency");
            each(customer, path, "/contacts", (contact, at) -> diallable(contact, at));
            Set<String> ids = unique(customer, path, "/assets", "id");
            assets.put(customer.path("number").asText(), ids);
            ParentRules parents = new ParentRules(customer.path("assets"));
            each(customer, path, "/assets", (asset, at) -> {
                known(asset, at, "provider", providers, "unknown-provider");
                known(asset, at, "parent", ids, "unknown-asset");
                if (parents.behindItself(asset.path("id").asText())) {
                    fault(at + "/parent", "behind-itself", asset.path("id").asText());
                }
                each(asset, at, "/probes", (probe, probeAt) -> probe(probe, probeAt, keys));
                new DeviceRules(this::faultUnlessRefused).check(asset, at);
            });
        });
        unique(root, "/maintenance", "id");
        MaintenanceRules maintenance = new MaintenanceRules(providers, assets, this::faultUnlessRefused);
        each(root, "/maintenance", maintenance::check);
    }

    private void otherwise(JsonNode parent, String parentPath, Set<String> calendars) {
        each(parent, parentPath, "/terms", (terms, path) -> {
            known(terms, path, "calendar", calendars, "unknown-calendar");
            List<String> promises = List.of("response", "callback", "resolution", "update");
            promises.forEach(promise -> positive(document.root(), path + "/" + promise));
            if (fitsBelow(path) && !terms.has("calendar") && promises.stream().noneMatch(terms::has)) {
                fault(path, "promises-nothing");
            }
        });
    }

    private void turns(JsonNode root, String place, Set<String> engineers, Set<String> callable) {
        for (String list : List.of(place + "/order", place + "/rotation/members")) {
            each(root, list, (login, path) -> onDuty(login.asText(), path, engineers, callable));
        }
        positive(root, place + "/rotation/every");
        time(root, place + "/rotation/handover");
    }

    private void duty(JsonNode root, Set<String> engineers, Set<String> calendars) {
        Set<String> layers = unique(root, "/duty/layers", "id");
        DutyRules duty = new DutyRules(engineers, calendars, layers, this::faultUnlessRefused);
        known(root.path("duty"), "/duty", "cover", calendars, "unknown-calendar");
        each(root, "/duty/layers", (layer, path) -> {
            duty.layer(layer, path);
            if (fitsBelow(path)) {
                duty.hours(layer, path);
            }
        });
        each(root, "/duty/overrides", duty::override);
        each(root, "/duty/absences", duty::absence);
        each(root, "/duty/swaps", duty::swap);
        for (String list : List.of("/duty/overrides", "/duty/absences", "/duty/swaps")) {
            unique(root, list, "id");
        }
    }

    private void escalations(JsonNode root, Set<String> engineers, Set<String> callable) {
        Set<String> policies = unique(root, "/escalations", "id");
        EscalationRules rules = new EscalationRules(root, engineers, callable, this::faultUnlessRefused);
        each(root, "/escalations", rules::check);
        each(root, "/plans", (plan, path) -> rules.plan(plan, path, policies));
    }

    private void durations(JsonNode root) {
        positive(root, "/duty/ring");
        positive(root, "/callback/give-up");
        positive(root, "/incidentReports/link");
        each(root, "/callback/retry", (pause, path) -> positive(root, path));
        each(
                root,
                "/escalations",
                (policy, at) -> each(policy, at, "/steps", (step, path) -> positive(root, path + "/timeout")));
        each(
                root,
                "/plans",
                (plan, path) -> plan.path("promises")
                        .fieldNames()
                        .forEachRemaining(promise -> positive(root, path + "/promises/" + promise)));
        JsonNode ring = root.at("/duty/ring");
        if (ring.isTextual()
                && fits("/duty/ring")
                && Duration.parse(ring.asText()).compareTo(LONGEST_RING) > 0) {
            fault("/duty/ring", "rings-too-long");
        }
    }

    private void onDuty(String login, String path, Set<String> engineers, Set<String> callable) {
        if (!engineers.contains(login)) {
            fault(path, "unknown-engineer", login);
        } else if (!callable.contains(login)) {
            fault(path, "no-telephone", login);
        }
    }

    private void probe(JsonNode probe, String path, Set<String> keys) {
        positive(document.root(), path + "/interval");
        positive(document.root(), path + "/every");
        positive(document.root(), path + "/longest");
        positive(document.root(), path + "/shortest");
        ascending(probe, path, "shortest", "longest");
        JsonNode key = probe.path("key");
        if (key.isTextual() && !keys.add(key.asText())) {
            // The key itself is a secret and is not repeated.
            fault(path + "/key", "probe-key-twice");
        }
        page(probe, path);
        new MailTripRules(this::faultUnlessRefused).check(probe, path);
        new SnmpRules(this::faultUnlessRefused).check(probe, path);
    }

    private void page(JsonNode probe, String path) {
        JsonNode pattern = probe.path("matches");
        if (pattern.isTextual() && fits(path + "/matches")) {
            PagePattern.fault(pattern.asText()).ifPresent(why -> fault(path + "/matches", "bad-pattern", why));
        }
        each(probe, path, "/ignore", (selector, at) -> {
            if (selector.isTextual() && fits(at)) {
                PageSelector.fault(selector.asText()).ifPresent(why -> fault(at, "bad-selector", selector.asText()));
            }
        });
        if (probe.path("minBytes").asInt() > probe.path("maxBytes").asInt(Integer.MAX_VALUE)) {
            fault(path + "/minBytes", "least-above-most");
        }
        if (probe.has("lands") && probe.path("redirects").asText().equals("refuse")) {
            fault(path + "/lands", "lands-unfollowed");
        }
    }

    private void ascending(JsonNode probe, String path, String less, String more) {
        if (probe.path(less).isTextual()
                && probe.path(more).isTextual()
                && fits(path + "/" + less)
                && fits(path + "/" + more)
                && Duration.parse(probe.path(less).asText())
                                .compareTo(Duration.parse(probe.path(more).asText()))
                        > 0) {
            fault(path + "/" + less, "longer-than", less, more);
        }
    }

    private void positive(JsonNode root, String path) {
        JsonNode duration = root.at(path);
        if (duration.isTextual()
                && fits(path)
                && Duration.parse(duration.asText()).isZero()) {
            fault(path, "zero-duration");
        }
    }

    private void time(JsonNode root, String path) {
        JsonNode time = root.at(path);
        if (time.isTextual() && fits(path)) {
            try {
                LocalDateTime.parse(time.asText());
            } catch (DateTimeParseException e) {
                fault(path, "no-such-time", time.asText());
            }
        }
    }

    private void diallable(JsonNode person, String path) {
        JsonNode phone = person.path("phone");
        if (phone.isTextual() && fits(path + "/phone") && !new PhoneNumber(phone.asText()).diallable()) {
            fault(path + "/phone", "not-diallable", phone.asText());
        }
    }

    private void known(JsonNode entry, String path, String field, Set<String> names, String message) {
        JsonNode value = entry.path(field);
        boolean sectionMissing = names.isEmpty() && !refused.isEmpty();
        if (value.isTextual() && fits(path + "/" + field) && !sectionMissing && !names.contains(value.asText())) {
            fault(path + "/" + field, message, value.asText());
        }
    }

    private static Set<String> callable(JsonNode root) {
        return StreamSupport.stream(root.path("engineers").spliterator(), false)
                .filter(engineer -> engineer.hasNonNull("phone"))
                .map(engineer -> engineer.path("login").asText())
                .collect(Collectors.toSet());
    }

    private Set<String> unique(JsonNode root, String list, String key) {
        return unique(root, "", list, key);
    }

    private Set<String> unique(JsonNode parent, String parentPath, String list, String key) {
        Set<String> seen = new HashSet<>();
        each(parent, parentPath, list, (entry, path) -> {
            JsonNode value = entry.path(key);
            if (!value.isMissingNode() && !seen.add(value.asText())) {
                fault(path + "/" + key, "twice", value.asText());
            }
        });
        return seen;
    }

    private static void each(JsonNode root, String list, BiConsumer<JsonNode, String> entry) {
        each(root, "", list, entry);
    }

    private static void each(JsonNode parent, String parentPath, String list, BiConsumer<JsonNode, String> entry) {
        JsonNode entries = parent.at(list);
        for (int i = 0; i < entries.size(); i++) {
            entry.accept(entries.get(i), parentPath + list + "/" + i);
        }
    }

    private boolean fits(String path) {
        return !refused.contains(path);
    }

    private boolean fitsBelow(String path) {
        return refused.stream().noneMatch(one -> one.startsWith(path));
    }

    private void faultUnlessRefused(String path, String message, Object... arguments) {
        if (fits(path)) {
            fault(path, message, arguments);
        }
    }

    private void fault(String path, String message, Object... arguments) {
        faults.add(document.fault(path, phrases.say(message, arguments)));
    }
}
