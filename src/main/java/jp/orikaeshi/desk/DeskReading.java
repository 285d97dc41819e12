package jp.orikaeshi.desk;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import jp.orikaeshi.document.Fault;
import jp.orikaeshi.document.YamlDocument;

/** A desk file read from text: either sound, or with all its faults. */
public sealed interface DeskReading {

    record Sound(DeskFile file) implements DeskReading {}

    record Faulty(List<Fault> faults) implements DeskReading {}

    /**
     * Reads and checks the whole text.
     *
     * @param flows ids of the flows that a line may run
     * @param locale language of the faults' sentences
     */
    static DeskReading of(String text, Set<String> flows, Locale locale) {
        return of(YamlDocument.read(text, DeskSchema.RESOURCE, locale), flows, locale);
    }

    /** The same for a file that is a tree already: its faults are told by their paths alone. */
    static DeskReading of(JsonNode tree, Set<String> flows, Locale locale) {
        return of(YamlDocument.of(tree, DeskSchema.RESOURCE, locale), flows, locale);
    }

    private static DeskReading of(YamlDocument document, Set<String> flows, Locale locale) {
        List<Fault> faults = Stream.concat(
                        document.faults().stream(), DeskRules.check(document, flows, locale).stream())
                .sorted()
                .toList();
        return faults.isEmpty() ? new Sound(DeskYaml.bind(document.root())) : new Faulty(faults);
    }
}
