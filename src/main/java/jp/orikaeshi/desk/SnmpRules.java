package jp.orikaeshi.desk;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.Set;
import jp.orikaeshi.monitoring.ProbeKind;

/** What a schema cannot say of an SNMP probe: one way in, names that differ, limits in their order. */
final class SnmpRules {
    private final Faults faults;

    SnmpRules(Faults faults) {
        this.faults = faults;
    }

    void check(JsonNode probe, String path) {
        if (!probe.path("kind").asText().equals(ProbeKind.SNMP.code())) {
            return;
        }
        if (probe.has("community") == probe.has("user")) {
            faults.add(path, "snmp-access");
        }
        JsonNode user = probe.path("user");
        together(user, path + "/user", "auth", "authPassword");
        together(user, path + "/user", "priv", "privPassword");
        if (user.has("priv") && !user.has("auth")) {
            faults.add(path + "/user/priv", "snmp-priv-without-auth");
        }
        different(probe.path("values"), path + "/values");
        different(probe.path("interfaces"), path + "/interfaces");
        for (int i = 0; i < probe.path("values").size(); i++) {
            limits(probe.path("values").get(i), path + "/values/" + i);
        }
    }

    private void together(JsonNode user, String path, String way, String password) {
        if (user.has(way) != user.has(password)) {
            faults.add(path + "/" + (user.has(way) ? way : password), "snmp-half", way, password);
        }
    }

    private void different(JsonNode entries, String path) {
        Set<String> names = new HashSet<>();
        for (int i = 0; i < entries.size(); i++) {
            JsonNode entry = entries.get(i);
            String name = entry.path("name").asText(entry.path("oid").asText());
            if (!names.add(name)) {
                faults.add(path + "/" + i, "twice", name);
            }
        }
    }

    private void limits(JsonNode value, String path) {
        ascending(value, path, "min", "max");
        ascending(value, path, "warn", "critical");
        ascending(value, path, "criticalBelow", "warnBelow");
        ascending(value, path, "warnBelow", "warn");
    }

    private void ascending(JsonNode value, String path, String low, String high) {
        if (value.path(low).isNumber()
                && value.path(high).isNumber()
                && value.path(low).asDouble() > value.path(high).asDouble()) {
            faults.add(path + "/" + low, "snmp-limits", low, high);
        }
    }
}
