package jp.orikaeshi.desk;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.StreamSupport;
import jp.orikaeshi.form.Form;
import jp.orikaeshi.form.FormSchema;
import jp.orikaeshi.persistence.Json;

/**
 * The one description of what a desk file holds: the file is checked by it, and the forms of the pages are made from it.
 * A kind of probe that is added to the schema has its form.
 */
public final class DeskSchema {
    static final String RESOURCE = "desk/desk.schema.json";

    private static final JsonNode SCHEMA = read();
    private static final Form CUSTOMER = form("/$defs/customer").without(EntryKind.CUSTOMER.below());
    private static final Form ASSET = form("/$defs/asset").without(EntryKind.ASSET.below());
    private static final Map<String, Form> PROBES = probes();
    private static final Map<Section, Form> SECTIONS = sections();

    private DeskSchema() {}

    /** What is registered of a customer. */
    public static Form customer() {
        return CUSTOMER;
    }

    /** What is said of an asset. */
    public static Form asset() {
        return ASSET;
    }

    /** What an entry of this section says. */
    public static Form section(Section section) {
        return Objects.requireNonNull(SECTIONS.get(section));
    }

    /** The kinds of probe, in the order of the schema. */
    public static List<String> kinds() {
        return List.copyOf(PROBES.keySet());
    }

    /** What a probe of this kind is told, besides its kind; empty if there is no such kind. */
    public static Optional<Form> probe(String kind) {
        return Optional.ofNullable(PROBES.get(kind));
    }

    // Each kind is one branch: if it is this one, then that definition holds.
    private static Map<String, Form> probes() {
        JsonNode probe = SCHEMA.at("/$defs/probe");
        Map<String, Form> forms = new LinkedHashMap<>();
        StreamSupport.stream(probe.path("allOf").spliterator(), false)
                .forEach(branch -> forms.put(
                        branch.at("/if/properties/kind/const").asText(),
                        form(branch.at("/then/$ref").asText().substring(1)).ordered("interval")));
        return forms;
    }

    private static Map<Section, Form> sections() {
        Map<Section, Form> forms = new EnumMap<>(Section.class);
        for (Section section : Section.values()) {
            JsonNode written = SCHEMA.path("properties").path(section.list());
            forms.put(
                    section,
                    section.single()
                            ? form("/properties/" + section.list())
                            : form(written.at("/items/$ref").asText().substring(1)));
        }
        return forms;
    }

    private static Form form(String definition) {
        return new FormSchema(SCHEMA).form(definition);
    }

    private static JsonNode read() {
        try (InputStream in = DeskSchema.class.getResourceAsStream("/" + RESOURCE)) {
            return Json.mapper().readTree(Objects.requireNonNull(in));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
