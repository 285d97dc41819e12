package jp.orikaeshi.desk;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Set;

/** What a schema cannot say of announced work: one subject that exists, and one way to say when. */
final class MaintenanceRules {
    private final Set<String> providers;
    private final Map<String, Set<String>> assets;
    private final Faults faults;
    private final TimeRules times;

    /** @param assets ids of the assets of each customer, by the customer's number */
    MaintenanceRules(Set<String> providers, Map<String, Set<String>> assets, Faults faults) {
        this.providers = providers;
        this.assets = assets;
        this.faults = faults;
        this.times = new TimeRules(faults);
    }

    void check(JsonNode work, String path) {
        subject(work, path);
        boolean once = work.has("from") || work.has("to");
        boolean again = work.has("days") || work.has("hours") || work.has("zone");
        boolean whole = once ? work.has("from") && work.has("to") : work.has("days") && work.has("hours");
        if (once == again || !whole) {
            faults.add(path, "maintenance-when");
        } else if (once) {
            times.stretch(work, path, "from", "to");
        } else {
            times.zone(work, path);
        }
    }

    private void subject(JsonNode work, String path) {
        if (work.has("customer") == work.has("provider") || (work.has("asset") && !work.has("customer"))) {
            faults.add(path, "maintenance-subject");
            return;
        }
        String provider = work.path("provider").asText();
        String customer = work.path("customer").asText();
        String asset = work.path("asset").asText();
        if (work.has("provider") && !providers.contains(provider)) {
            faults.add(path + "/provider", "unknown-provider", provider);
        } else if (work.has("customer") && !assets.containsKey(customer)) {
            faults.add(path + "/customer", "unknown-customer", customer);
        } else if (work.has("asset") && !assets.getOrDefault(customer, Set.of()).contains(asset)) {
            faults.add(path + "/asset", "unknown-asset", asset);
        }
    }
}
