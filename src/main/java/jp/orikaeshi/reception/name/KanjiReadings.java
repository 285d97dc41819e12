package jp.orikaeshi.reception.name;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How a character can be read inside a name: on, kun and nanori readings of KANJIDIC, digits and Latin letters by their
 * names. Readings are folded ({@link Kana#fold}).
 */
final class KanjiReadings {
    private static final String DATA = "reception/name/kanji-readings.tsv";
    private static final String EXTRA = "reception/name/sign-readings.tsv";
    private static final KanjiReadings ALL = new KanjiReadings();

    private final Map<Integer, List<String>> readings = new HashMap<>(16_384);

    private KanjiReadings() {
        load(DATA);
        load(EXTRA);
    }

    /** The readings of a character; empty if none is known. */
    static List<String> of(int character) {
        return ALL.readings.getOrDefault(character, List.of());
    }

    private void load(String resource) {
        try (InputStream in = KanjiReadings.class.getClassLoader().getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException(resource + " is not on the class path");
            }
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .forEach(this::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void add(String line) {
        int tab = line.indexOf('\t');
        List<String> folded = Arrays.stream(line.substring(tab + 1).split(" ", -1))
                .map(Kana::fold)
                .distinct()
                .toList();
        readings.put(line.codePointAt(0), folded);
    }
}
