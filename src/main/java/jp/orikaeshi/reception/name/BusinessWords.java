package jp.orikaeshi.reception.name;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Words with which company names end, written and folded. 黄河酒造 and 小勝酒造 are alike by their trade alone: what comes
 * before it tells them apart.
 */
final class BusinessWords {
    private static final String DATA = "reception/name/business-words.tsv";
    private static final List<Word> LONGEST_FIRST = load();

    private BusinessWords() {}

    private record Word(String written, String kana) {
        boolean endsWritten(String text) {
            return endsWith(text, written);
        }

        /** 建設 and 建設工業 may be one firm in short and in full; 製作所 and 制作所 sound the same. */
        boolean maySay(Word other) {
            return written.contains(other.written)
                    || other.written.contains(written)
                    || ReadAs.likeness(kana, other.kana) >= NameMatcher.DOUBT;
        }
    }

    /** What stands before the trade, in writing and in kana; both empty if nothing would be left. */
    record Core(String written, String kana) {}

    /** The distinctive part of a registered name; empty if it does not end with a trade or is nothing else. */
    static Optional<Core> coreOf(String written, String kana) {
        return LONGEST_FIRST.stream()
                .filter(word -> endsWith(written, word.written) && (kana.isEmpty() || endsWith(kana, word.kana)))
                .findFirst()
                .map(word -> new Core(without(written, word.written), kana.isEmpty() ? "" : without(kana, word.kana)));
    }

    /** The distinctive part of a spoken form, written in kanji or in kana alone. */
    static Optional<String> coreOf(String form) {
        if (Kana.allKana(form)) {
            String kana = Kana.fold(form);
            return LONGEST_FIRST.stream()
                    .filter(word -> endsWith(kana, word.kana))
                    .findFirst()
                    .map(word -> without(kana, word.kana));
        }
        return LONGEST_FIRST.stream()
                .filter(word -> endsWith(form, word.written))
                .findFirst()
                .map(word -> without(form, word.written));
    }

    /**
     * Whether a spoken form, written in kanji, names a trade that the registered name does not have: 山田工業 is neither
     * 山田製作所 nor 山田 太郎, however freely its kanji can be read. Trades of one character do not count, 屋 ends surnames.
     */
    static boolean namesAnotherTrade(String form, String written, String kana) {
        return !Kana.allKana(form)
                && LONGEST_FIRST.stream()
                        .filter(word -> word.written.length() > 1 && word.endsWritten(form))
                        .findFirst()
                        .map(said -> LONGEST_FIRST.stream()
                                .filter(word -> word.endsWritten(written) || endsWith(kana, word.kana))
                                .noneMatch(said::maySay))
                        .orElse(false);
    }

    private static boolean endsWith(String text, String word) {
        return text.length() > word.length() && text.endsWith(word);
    }

    private static String without(String text, String word) {
        return text.substring(0, text.length() - word.length());
    }

    private static List<Word> load() {
        try (InputStream in = BusinessWords.class.getClassLoader().getResourceAsStream(DATA)) {
            if (in == null) {
                throw new IllegalStateException(DATA + " is not on the class path");
            }
            return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .map(line -> new Word(
                            line.substring(0, line.indexOf('\t')), Kana.fold(line.substring(line.indexOf('\t') + 1))))
                    .sorted(Comparator.comparingInt((Word word) -> -word.written.length()))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
