package jp.orikaeshi.recording.web;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The part of a file that a {@code Range} header asks for (RFC 9110, section 14.2). Whoever asks for several parts, in
 * another unit or in no known form gets the whole: the header may be ignored.
 *
 * @param first counted from 0
 * @param last included
 */
record ByteRange(long first, long last) {
    private static final Pattern ONE = Pattern.compile("bytes=(\\d{0,18})-(\\d{0,18})");

    /** All of a file; an empty one ends before it begins. */
    static ByteRange whole(long size) {
        return new ByteRange(0, size - 1);
    }

    /** Empty if nothing of what is asked for is in the file. */
    static Optional<ByteRange> of(@Nullable String header, long size) {
        return understood(header).map(asked -> within(asked, size)).orElse(Optional.of(whole(size)));
    }

    /** Whether a part is asked for, in the form that is understood. */
    static boolean asked(@Nullable String header) {
        return understood(header).isPresent();
    }

    private static Optional<Matcher> understood(@Nullable String header) {
        Matcher asked = ONE.matcher(header == null ? "" : header.replace(" ", ""));
        return asked.matches() && hasSense(asked.group(1), asked.group(2)) ? Optional.of(asked) : Optional.empty();
    }

    private static boolean hasSense(String first, String last) {
        return first.isEmpty() ? !last.isEmpty() : last.isEmpty() || Long.parseLong(first) <= Long.parseLong(last);
    }

    private static Optional<ByteRange> within(Matcher asked, long size) {
        if (asked.group(1).isEmpty()) {
            return ending(Long.parseLong(asked.group(2)), size);
        }
        long first = Long.parseLong(asked.group(1));
        long last = asked.group(2).isEmpty() ? size - 1 : Long.parseLong(asked.group(2));
        return first < size ? Optional.of(new ByteRange(first, Math.min(last, size - 1))) : Optional.empty();
    }

    private static Optional<ByteRange> ending(long length, long size) {
        return length == 0 || size == 0
                ? Optional.empty()
                : Optional.of(new ByteRange(Math.max(0, size - length), size - 1));
    }

    long length() {
        return last - first + 1;
    }

    /** For {@code Content-Range}. */
    String of(long size) {
        return "bytes " + first + "-" + last + "/" + size;
    }
}
