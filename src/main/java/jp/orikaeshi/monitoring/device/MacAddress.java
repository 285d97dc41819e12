package jp.orikaeshi.monitoring.device;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The address of a network port (EUI-48), as {@code 00:26:73:aa:bb:cc}.
 *
 * @param value six pairs of lower-case digits with colons between
 */
public record MacAddress(String value) implements Comparable<MacAddress> {
    private static final Pattern FORM = Pattern.compile("([0-9a-f]{2}:){5}[0-9a-f]{2}");
    private static final int GROUP = 1;
    private static final int LOCAL = 2;

    public MacAddress {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("no MAC address: " + value);
        }
    }

    /** Reads it however people and systems write it; empty if it is none. */
    public static Optional<MacAddress> parse(String text) {
        String lower = text.strip().toLowerCase(Locale.ROOT);
        String padded = lower.matches("([0-9a-f]{1,2}[:-]){5}[0-9a-f]{1,2}")
                ? lower.replace('-', ':').replaceAll("(?<![0-9a-f])([0-9a-f])(?![0-9a-f])", "0$1")
                : lower.matches("([0-9a-f]{4}\\.){2}[0-9a-f]{4}|[0-9a-f]{12}")
                        ? lower.replace(".", "").replaceAll("(..)(?!$)", "$1:")
                        : "";
        return FORM.matcher(padded).matches() ? Optional.of(new MacAddress(padded)) : Optional.empty();
    }

    /** Chosen by the device itself, as telephones do to be hard to follow (IEEE 802c): it may be another one tomorrow. */
    public boolean randomized() {
        return (first() & LOCAL) != 0;
    }

    /** Of one device; not of a group of them, and not nothing at all. */
    public boolean ofOneDevice() {
        return (first() & GROUP) == 0 && !value.equals("00:00:00:00:00:00");
    }

    /** The first so many digits, without colons, in capitals: who makes it has registered them. */
    String prefix(int digits) {
        return value.replace(":", "").substring(0, digits).toUpperCase(Locale.ROOT);
    }

    private int first() {
        return Integer.parseInt(value.substring(0, 2), 16);
    }

    @Override
    public int compareTo(MacAddress other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
