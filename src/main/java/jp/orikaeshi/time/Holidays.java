package jp.orikaeshi.time;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Public holidays by date, with their names. The Japanese ones come from the official list, shipped as data; a
 * rule-based library misses the one-off days of 2019 to 2021.
 */
public final class Holidays {
    private static final Holidays NONE = new Holidays(Map.of());

    private final TreeMap<LocalDate, String> names;

    public Holidays(Map<LocalDate, String> names) {
        this.names = new TreeMap<>(names);
    }

    /** Days are days like others. */
    public static Holidays none() {
        return NONE;
    }

    /** The public holidays of Japan; {@link #lastYear} says how far the list reaches. */
    public static Holidays japan() {
        return Japan.LIST;
    }

    public boolean contains(LocalDate date) {
        return names.containsKey(date);
    }

    /** What is celebrated that day, in Japanese; empty on a day like others. */
    public Optional<String> name(LocalDate date) {
        return Optional.ofNullable(names.get(date));
    }

    public int size() {
        return names.size();
    }

    /** The last year that the list covers in full; what comes later is counted as ordinary days. */
    public int lastYear() {
        return names.isEmpty() ? Integer.MAX_VALUE : names.lastKey().getYear();
    }

    private static final class Japan {
        static final Holidays LIST = read("/holidays/jp.csv");
    }

    private static Holidays read(String resource) {
        try (var in = Objects.requireNonNull(Holidays.class.getResourceAsStream(resource), resource);
                var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return new Holidays(lines.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split(",", 2))
                    .collect(Collectors.toMap(columns -> LocalDate.parse(columns[0]), columns -> columns[1])));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
