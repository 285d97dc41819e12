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
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Public holidays by date, with their names. The Japanese ones come from the official list, shipped as data; a
 * rule-based library misses the one-off days of 2019 to 2021.
 */
public final class Holidays {
    private static final Holidays NONE = new Holidays(Map.of());
    private static final String UNNAMED = "国民の祝日";
    private static final AtomicReference<@Nullable Holidays> IN_FORCE = new AtomicReference<>();

    private final TreeMap<LocalDate, String> names;

    public Holidays(Map<LocalDate, String> names) {
        this.names = new TreeMap<>(names);
    }

    /** Days are days like others. */
    public static Holidays none() {
        return NONE;
    }

    /** The public holidays of Japan, by the list in force; {@link #lastYear} says how far it reaches. */
    public static Holidays japan() {
        Holidays named = IN_FORCE.get();
        return named == null ? packaged() : named;
    }

    /** Those that come with the desk, whichever list is in force. */
    public static Holidays packaged() {
        return Japan.LIST;
    }

    /** From now on this is the list in force. What was frozen before goes on with its own days. */
    void nowInJapan() {
        IN_FORCE.set(this);
    }

    /** All of them from the beginning of that year on, as {@link #frozen} reads them. */
    public String daysFrom(int year) {
        return names.tailMap(LocalDate.of(year, 1, 1)).keySet().stream()
                .map(LocalDate::toString)
                .collect(Collectors.joining(","));
    }

    /** These days, whatever list is in force; their names are those of the list in force, where it has the day. */
    public static Holidays frozen(String days) {
        Map<LocalDate, String> names = new TreeMap<>();
        if (!days.isEmpty()) {
            for (String day : days.split(",", -1)) {
                LocalDate date = LocalDate.parse(day);
                names.put(date, japan().name(date).orElse(UNNAMED));
            }
        }
        return new Holidays(names);
    }

    /** Whether the list says nothing of days from that one on. */
    public boolean endsBefore(LocalDate date) {
        return !names.isEmpty() && date.getYear() > lastYear();
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
