package jp.orikaeshi.document;

import com.fasterxml.jackson.core.JsonPointer;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The line of each value of a document, in the document's own shape. */
final class Lines {
    final int line;
    private final Map<String, Lines> children = new HashMap<>(4);

    Lines(int line) {
        this.line = line;
    }

    Lines child(String name, int atLine) {
        Lines child = new Lines(atLine);
        children.put(name, child);
        return child;
    }

    /** The line of the value at {@code pointer}; of its nearest parent where the document has no such value. */
    int at(JsonPointer pointer) {
        if (pointer.matches()) {
            return line;
        }
        @Nullable Lines child = children.get(pointer.getMatchingProperty());
        return child == null ? line : child.at(pointer.tail());
    }
}
