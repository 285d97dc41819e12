package jp.orikaeshi.reception.name;

import java.util.Arrays;
import java.util.List;

/**
 * How well a written name can be read as given kana. Each character may take any of its readings; a voiced first kana
 * (rendaku: 崎 as ザキ) and a doubled last one (sokuon: 学 as ガッ) cost nothing inside a name. The cheapest path is kept,
 * character by character.
 */
final class ReadAs {
    // A recogniser that writes a character too many has heard about this many sounds that were not there.
    private static final double CHARACTER_LEFT_OVER = 1.5;
    // 井上 is イノウエ, 一瀬 is イチノセ: the genitive is spoken, not written.
    private static final double UNWRITTEN_NO = 0.2;
    private static final String DOUBLES = "ツチクキ";

    private final int[] written;
    private final String kana;
    private double[] reached;

    private ReadAs(String written, String kana) {
        this.written = written.codePoints().toArray();
        this.kana = kana;
        this.reached = new double[kana.length() + 1];
    }

    /**
     * Likeness from 0 to 1.
     *
     * @param written normalised text of kanji, kana, letters
     * @param kana folded kana
     */
    static double likeness(String written, String kana) {
        if (kana.isEmpty() || written.isEmpty()) {
            return 0;
        }
        ReadAs search = new ReadAs(written, kana);
        return Math.max(0, 1 - search.cost() / kana.length());
    }

    private double cost() {
        Arrays.fill(reached, Double.POSITIVE_INFINITY);
        reached[0] = 0;
        insertUnwritten(reached);
        for (int i = 0; i < written.length; i++) {
            double[] next = new double[reached.length];
            for (int j = 0; j < next.length; j++) {
                next[j] = reached[j] + CHARACTER_LEFT_OVER;
            }
            readCharacter(i, next);
            insertUnwritten(next);
            reached = next;
        }
        return reached[kana.length()];
    }

    private void readCharacter(int i, double[] next) {
        // 々 repeats the character before it.
        int character = written[i] == '々' && i > 0 ? written[i - 1] : written[i];
        List<String> readings =
                Kana.isKana(character) ? List.of(Character.toString(character)) : KanjiReadings.of(character);
        for (String reading : readings) {
            for (int j = 0; j < kana.length(); j++) {
                if (reached[j] < Double.POSITIVE_INFINITY) {
                    place(reading, i, j, next);
                }
            }
        }
    }

    /** Lays one reading on the kana from {@code j} on; {@code next} gets the cost of every end within reach. */
    private void place(String reading, int i, int j, double[] next) {
        char before = j == 0 ? 0 : kana.charAt(j - 1);
        int reach = Math.min(kana.length() - j, reading.length() + 1);
        double[] row = new double[reach + 1];
        row[0] = reached[j];
        for (int k = 1; k <= reach; k++) {
            row[k] = row[k - 1] + Kana.extra(charBefore(j + k - 1), kana.charAt(j + k - 1));
        }
        char previous = before;
        for (int r = 0; r < reading.length(); r++) {
            char c = Kana.after(previous, reading.charAt(r));
            double diagonal = row[0];
            row[0] += Kana.extra(previous, c);
            for (int k = 1; k <= reach; k++) {
                double swapped = diagonal + swap(i, reading, r, c, kana.charAt(j + k - 1));
                diagonal = row[k];
                double missing = row[k] + Kana.extra(previous, c);
                double added = row[k - 1] + Kana.extra(charBefore(j + k - 1), kana.charAt(j + k - 1));
                row[k] = Math.min(swapped, Math.min(missing, added));
            }
            previous = c;
        }
        for (int k = 0; k <= reach; k++) {
            next[j + k] = Math.min(next[j + k], row[k]);
        }
    }

    private double swap(int i, String reading, int r, char read, char heard) {
        boolean kanji = !Kana.isKana(written[i]);
        if (kanji && i > 0 && r == 0 && Kana.voicedPair(read, heard)) {
            return 0;
        }
        boolean doubled = heard == 'ッ' && r == reading.length() - 1 && DOUBLES.indexOf(read) >= 0;
        return kanji && doubled && i < written.length - 1 ? 0 : Kana.swap(read, heard);
    }

    private void insertUnwritten(double[] row) {
        for (int j = 0; j < kana.length(); j++) {
            char c = kana.charAt(j);
            double cost = c == 'ノ' && j > 0 && j < kana.length() - 1 ? UNWRITTEN_NO : Kana.extra(charBefore(j), c);
            row[j + 1] = Math.min(row[j + 1], row[j] + cost);
        }
    }

    private char charBefore(int j) {
        return j == 0 ? 0 : kana.charAt(j - 1);
    }
}
