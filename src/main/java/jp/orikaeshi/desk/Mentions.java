package jp.orikaeshi.desk;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Who of a desk file names an entry of one of its sections. */
final class Mentions {
    private static final String CALENDAR = "calendar";

    private final JsonNode root;

    Mentions(JsonNode root) {
        this.root = root;
    }

    /** By the names that people have for them, or where they stand in the desk file. */
    List<String> of(Section section, String key) {
        return switch (section) {
            case PLAN -> names(customers().filter(customer -> says(customer, "plan", key)));
            case CALENDAR -> Stream.concat(counting(key), covering(key)).toList();
            case PROVIDER -> Stream.concat(hosted(key), announced(key)).toList();
            case LINE, PRIORITIES -> List.of();
        };
    }

    private Stream<String> counting(String calendar) {
        Stream<JsonNode> plans =
                each(root, "plans").filter(plan -> says(plan, CALENDAR, calendar) || promises(plan, calendar));
        Stream<JsonNode> contracts = customers().filter(customer -> promises(customer, calendar));
        return names(Stream.concat(plans, contracts)).stream();
    }

    private Stream<String> covering(String calendar) {
        JsonNode duty = root.path("duty");
        Stream<String> cover = says(duty, "cover", calendar) ? Stream.of("duty.cover") : Stream.empty();
        Stream<String> layers = each(duty, "layers")
                .filter(layer -> says(layer, CALENDAR, calendar))
                .map(layer -> "duty.layers[" + layer.path("id").asText() + "]");
        return Stream.concat(cover, layers);
    }

    private Stream<String> hosted(String provider) {
        return customers()
                .flatMap(customer -> each(customer, "assets")
                        .filter(asset -> says(asset, "provider", provider))
                        .map(asset -> customer.path("name").asText() + " "
                                + asset.path("name").asText()));
    }

    private Stream<String> announced(String provider) {
        return each(root, "maintenance")
                .filter(work -> says(work, "provider", provider))
                .map(work -> work.path("reason").asText());
    }

    private Stream<JsonNode> customers() {
        return each(root, "customers");
    }

    private static Stream<JsonNode> each(JsonNode parent, String list) {
        return StreamSupport.stream(parent.path(list).spliterator(), false);
    }

    private static boolean says(JsonNode entry, String field, String value) {
        return entry.path(field).asText().equals(value);
    }

    private static boolean promises(JsonNode entry, String calendar) {
        return each(entry, "terms").anyMatch(terms -> says(terms, CALENDAR, calendar));
    }

    private static List<String> names(Stream<JsonNode> entries) {
        return entries.map(entry -> entry.path("name").asText()).toList();
    }
}
