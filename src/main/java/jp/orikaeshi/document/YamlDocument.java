package jp.orikaeshi.document;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.reader.ReaderException;

/**
 * A YAML text, read and checked. Whatever the text is, reading it never throws: what is wrong with it is in
 * {@link #faults()}, all of it at once, in the order of lines. Unquoted values follow YAML 1.2, so {@code 22:30} and
 * {@code no} are texts. Aliases, tags and more than one document are refused.
 */
public final class YamlDocument {
    /** Longer texts are refused unread. */
    public static final int MAX_CHARACTERS = 16 * 1024 * 1024;

    private final JsonNode root;
    private final Lines lines;
    private final List<Fault> faults;

    private YamlDocument(JsonNode root, Lines lines, List<Fault> faults) {
        this.root = root;
        this.lines = lines;
        this.faults = faults.stream().sorted().toList();
    }

    /**
     * Reads and checks.
     *
     * @param schemaResource class-path name of a JSON Schema of draft 2020-12, such as {@code desk/desk.schema.json}
     * @param locale the language of the faults' sentences: Japanese or, for any other, English
     */
    public static YamlDocument read(String text, String schemaResource, Locale locale) {
        Phrases phrases = Phrases.in(locale);
        List<Fault> faults = new ArrayList<>();
        try {
            if (text.length() > MAX_CHARACTERS) {
                throw new Unreadable(new Fault(1, "", phrases.say("too-long", MAX_CHARACTERS)));
            }
            Yaml yaml = new Yaml(new LoaderOptions());
            YamlTree.Root tree = new YamlTree(yaml.parse(new StringReader(text)).iterator(), phrases, faults).read();
            addUnlessKnown(
                    faults, Schema.of(schemaResource, phrases.locale()).faults(tree.node(), tree.lines(), phrases));
            return new YamlDocument(tree.node(), tree.lines(), faults);
        } catch (Unreadable e) {
            faults.add(e.fault);
        } catch (YAMLException e) {
            faults.add(new Fault(lineOf(e, text), "", phrases.say("syntax", reason(e))));
        }
        return new YamlDocument(JsonNodeFactory.instance.missingNode(), new Lines(1), faults);
    }

    /** Checks what is no text yet: nothing in it has a line, so all of it stands in the first. */
    public static YamlDocument of(JsonNode root, String schemaResource, Locale locale) {
        Phrases phrases = Phrases.in(locale);
        Lines lines = new Lines(1);
        return new YamlDocument(
                root, lines, Schema.of(schemaResource, phrases.locale()).faults(root, lines, phrases));
    }

    /** The whole tree; a missing node if the text is not YAML at all. Trust it only if there are no faults. */
    public JsonNode root() {
        return root;
    }

    /** All that is wrong, by line; empty if nothing is. */
    public List<Fault> faults() {
        return faults;
    }

    public boolean sound() {
        return faults.isEmpty();
    }

    /** The line of the value at {@code jsonPointer}, from 1; of its nearest parent if there is no such value. */
    public int lineOf(String jsonPointer) {
        return lines.at(JsonPointer.compile(jsonPointer));
    }

    /** A fault that only the reader of the meaning can see, at its line. */
    public Fault fault(String jsonPointer, String message) {
        return new Fault(lineOf(jsonPointer), jsonPointer, message);
    }

    // What the reader could not take is null in the tree: the schema's complaint about that null says nothing new.
    private static void addUnlessKnown(List<Fault> faults, List<Fault> more) {
        Set<String> known = new HashSet<>();
        faults.forEach(fault -> known.add(fault.path()));
        more.stream().filter(fault -> !known.contains(fault.path())).forEach(faults::add);
    }

    private static int lineOf(YAMLException e, String text) {
        if (e instanceof MarkedYAMLException marked && marked.getProblemMark() != null) {
            return marked.getProblemMark().getLine() + 1;
        }
        if (e instanceof ReaderException unprintable) {
            int end = Math.min(unprintable.getPosition(), text.length());
            return 1 + (int) text.codePoints().limit(end).filter(c -> c == '\n').count();
        }
        return 1;
    }

    private static String reason(YAMLException e) {
        if (e instanceof MarkedYAMLException marked && marked.getProblem() != null) {
            return marked.getProblem();
        }
        return e instanceof ReaderException ? "special characters are not allowed" : String.valueOf(e.getMessage());
    }
}
