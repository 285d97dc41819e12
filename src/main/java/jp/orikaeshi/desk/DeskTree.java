package jp.orikaeshi.desk;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** A desk file as a tree, one entry of which is put in, changed or taken out. */
final class DeskTree {
    private final ObjectNode root;

    DeskTree(DeskFile file) {
        root = (ObjectNode) DeskYaml.tree(file);
    }

    JsonNode root() {
        return root;
    }

    /** Where it stands, as a JSON pointer; empty if it does not. */
    Optional<String> pointer(Spot spot) {
        Optional<String> customer = keyed("/customers", "number", spot.number());
        if (spot.asset() == null) {
            return customer;
        }
        String slug = spot.asset();
        Optional<String> asset = customer.flatMap(at -> keyed(at + "/assets", "id", slug));
        return spot.probe() == Spot.NONE
                ? asset
                : asset.map(at -> at + "/probes/" + spot.probe())
                        .filter(at -> !root.at(at).isMissingNode());
    }

    /** Where it stands. */
    Optional<String> pointer(Section section, String address) {
        String at = "/" + section.list();
        if (section.single()) {
            return Optional.of(at).filter(one -> section.address(only(section)).equals(address));
        }
        return standing(at, entry -> section.address(entry).equals(address));
    }

    // A file leaves it out while it says nothing.
    private ObjectNode only(Section section) {
        return root.withObjectProperty(section.list());
    }

    Optional<SectionEntry> find(Section section, String address) {
        return pointer(section, address).map(at -> entry(section, root.at(at)));
    }

    /** In their order. */
    List<SectionEntry> all(Section section) {
        Stream<JsonNode> entries = section.single()
                ? Stream.of(only(section))
                : StreamSupport.stream(root.path(section.list()).spliterator(), false);
        return entries.map(fields -> entry(section, fields)).toList();
    }

    private SectionEntry entry(Section section, JsonNode fields) {
        Entry entry = Entry.of(section, fields);
        return new SectionEntry(
                section,
                entry,
                new Mentions(root).of(section, fields.path(section.fixed()).asText()));
    }

    JsonNode at(String pointer) {
        return root.at(pointer);
    }

    /** Puts {@code fields} in the place of those there; what never changes stays, and what stands below. */
    void change(Listed kind, String pointer, ObjectNode fields) {
        ObjectNode entry = (ObjectNode) root.at(pointer);
        entry.retain(
                Stream.concat(Stream.of(kind.fixed()), kind.below().stream()).toList());
        entry.setAll(fields);
    }

    /**
     * Puts one more entry behind the others.
     *
     * @param parent pointer of what holds it; empty for the file itself
     * @return its pointer
     */
    String add(Listed kind, String parent, ObjectNode fields) {
        ArrayNode list = ((ObjectNode) root.at(parent)).withArrayProperty(kind.list());
        list.add(fields);
        return parent + "/" + kind.list() + "/" + (list.size() - 1);
    }

    /** Takes it out, with the work that is announced for it. */
    void remove(Spot spot, String pointer) {
        remove(pointer);
        if (spot.probe() == Spot.NONE && root.path("maintenance") instanceof ArrayNode work) {
            work.removeIf(one -> one.path("customer").asText().equals(spot.number())
                    && (spot.asset() == null || one.path("asset").asText().equals(spot.asset())));
        }
    }

    /** Takes it out of the list that it stands in. */
    void remove(String pointer) {
        JsonPointer place = JsonPointer.compile(pointer);
        ((ArrayNode) root.at(place.head())).remove(place.last().getMatchingIndex());
    }

    /** The names of the assets that stand behind this one; of a customer or a probe none does. */
    List<String> behind(Spot spot) {
        boolean parent = spot.asset() != null && spot.probe() == Spot.NONE;
        return pointer(new Spot(spot.owner(), spot.number())).stream()
                .flatMap(at -> StreamSupport.stream(root.at(at + "/assets").spliterator(), false))
                .filter(asset -> parent && asset.path("parent").asText().equals(spot.asset()))
                .map(asset -> asset.path("name").asText())
                .toList();
    }

    /** {@code web} for an asset, {@code http web} for one of its probes. */
    String named(EntryKind kind, String pointer) {
        String own = root.at(pointer).path(kind.fixed()).asText();
        return kind == EntryKind.ASSET
                ? own
                : own + " "
                        + root.at(pointer.replaceFirst("/probes/\\d+$", ""))
                                .path("id")
                                .asText();
    }

    private Optional<String> keyed(String list, String key, String value) {
        return standing(list, entry -> entry.path(key).asText().equals(value));
    }

    private Optional<String> standing(String list, Predicate<JsonNode> wanted) {
        JsonNode entries = root.at(list);
        for (int i = 0; i < entries.size(); i++) {
            if (wanted.test(entries.get(i))) {
                return Optional.of(list + "/" + i);
            }
        }
        return Optional.empty();
    }
}
