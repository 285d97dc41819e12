package jp.orikaeshi.document;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.DocumentEndEvent;
import org.yaml.snakeyaml.events.DocumentStartEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.MappingEndEvent;
import org.yaml.snakeyaml.events.MappingStartEvent;
import org.yaml.snakeyaml.events.ScalarEvent;
import org.yaml.snakeyaml.events.SequenceEndEvent;
import org.yaml.snakeyaml.events.SequenceStartEvent;
import org.yaml.snakeyaml.events.StreamEndEvent;
import org.yaml.snakeyaml.events.StreamStartEvent;

/** Builds the tree from the parser's events: no tags, no aliases, so a small text can never become a large tree. */
final class YamlTree {
    private static final int MAX_DEPTH = 40;
    private static final String TEXT_TAG = "tag:yaml.org,2002:str";

    private final Iterator<Event> events;
    private final Phrases phrases;
    private final List<Fault> faults;

    YamlTree(Iterator<Event> events, Phrases phrases, List<Fault> faults) {
        this.events = events;
        this.phrases = phrases;
        this.faults = faults;
    }

    record Root(JsonNode node, Lines lines) {}

    /** The first document. A second one is a fault. */
    Root read() {
        Lines top = new Lines(1);
        JsonNode node = JsonNodeFactory.instance.nullNode();
        boolean seen = false;
        while (events.hasNext()) {
            Event event = events.next();
            if (event instanceof StreamStartEvent
                    || event instanceof StreamEndEvent
                    || event instanceof DocumentEndEvent) {
                continue;
            }
            if (event instanceof DocumentStartEvent) {
                if (seen) {
                    fault(event, "", "second-document");
                    break;
                }
                seen = true;
                continue;
            }
            node = value(event, "", top, 0);
        }
        return new Root(node, top);
    }

    private JsonNode value(Event event, String path, Lines lines, int depth) {
        if (depth > MAX_DEPTH) {
            throw new Unreadable(new Fault(line(event), path, phrases.say("too-deep", MAX_DEPTH)));
        }
        if (event instanceof MappingStartEvent start) {
            refuseTag(start, start.getTag(), path);
            return mapping(path, lines, depth);
        }
        if (event instanceof SequenceStartEvent start) {
            refuseTag(start, start.getTag(), path);
            return sequence(path, lines, depth);
        }
        if (event instanceof ScalarEvent scalar) {
            return scalar(scalar, path);
        }
        if (event instanceof AliasEvent alias) {
            fault(alias, path, "alias", alias.getAnchor());
            return JsonNodeFactory.instance.nullNode();
        }
        throw new IllegalStateException("a parser gives no " + event);
    }

    private ObjectNode mapping(String path, Lines lines, int depth) {
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        for (Event event = events.next(); !(event instanceof MappingEndEvent); event = events.next()) {
            if (!(event instanceof ScalarEvent key)) {
                fault(event, path, "key-not-text");
                value(event, path, new Lines(line(event)), depth + 1);
                value(events.next(), path, new Lines(line(event)), depth + 1);
                continue;
            }
            String name = key.getValue();
            String childPath = path + "/" + name.replace("~", "~0").replace("/", "~1");
            boolean repeated = object.has(name);
            Lines child = repeated ? new Lines(line(key)) : lines.child(name, line(key));
            JsonNode value = value(events.next(), childPath, child, depth + 1);
            if (repeated) {
                fault(key, childPath, "key-twice", name);
            } else {
                object.set(name, value);
            }
        }
        return object;
    }

    private ArrayNode sequence(String path, Lines lines, int depth) {
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        for (Event event = events.next(); !(event instanceof SequenceEndEvent); event = events.next()) {
            String index = Integer.toString(array.size());
            array.add(value(event, path + "/" + index, lines.child(index, line(event)), depth + 1));
        }
        return array;
    }

    private JsonNode scalar(ScalarEvent scalar, String path) {
        boolean text = scalar.getScalarStyle() != ScalarStyle.PLAIN || TEXT_TAG.equals(scalar.getTag());
        if (!TEXT_TAG.equals(scalar.getTag())) {
            refuseTag(scalar, scalar.getTag(), path);
        }
        return text ? JsonNodeFactory.instance.textNode(scalar.getValue()) : PlainScalar.valueOf(scalar.getValue());
    }

    private void refuseTag(Event event, @Nullable String tag, String path) {
        if (tag != null && !tag.equals("!")) {
            fault(event, path, "tag", tag);
        }
    }

    private void fault(Event event, String path, String key, Object... arguments) {
        faults.add(new Fault(line(event), path, phrases.say(key, arguments)));
    }

    private static int line(Event event) {
        return event.getStartMark().getLine() + 1;
    }
}
