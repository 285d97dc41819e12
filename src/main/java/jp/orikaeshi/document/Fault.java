package jp.orikaeshi.document;

import java.util.Comparator;
import java.util.Optional;

/**
 * One thing that is wrong with a document.
 *
 * @param line where it stands, from 1
 * @param path JSON pointer of the value that is wrong ({@code /customers/0/name}); empty for the document itself
 * @param message a sentence for the person who wrote the document, in their language
 */
public record Fault(int line, String path, String message) implements Comparable<Fault> {
    private static final Comparator<Fault> BY_PLACE =
            Comparator.comparingInt(Fault::line).thenComparing(Fault::path).thenComparing(Fault::message);

    /** The same with its path from {@code pointer} on; empty if it is not about what stands there. */
    public Optional<Fault> within(String pointer) {
        return path.equals(pointer) || path.startsWith(pointer + "/")
                ? Optional.of(new Fault(line, path.substring(pointer.length()), message))
                : Optional.empty();
    }

    @Override
    public int compareTo(Fault other) {
        return BY_PLACE.compare(this, other);
    }
}
