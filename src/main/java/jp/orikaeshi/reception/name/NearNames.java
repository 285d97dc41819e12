package jp.orikaeshi.reception.name;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/**
 * The registered names that are written most like what was heard. To ask of each of ten thousand names whether what was
 * heard can be read as it takes longer than a caller waits; to compare letters does not.
 */
public final class NearNames {
    private static final int MOST = 12;

    private final List<Letters> all;

    /** What is worked out once for each name. */
    private static final class Letters {
        private final RegisteredName name;
        private final int[] written;
        private final int[] kana;

        Letters(RegisteredName name) {
            this.name = name;
            this.written = letters(name.plain());
            this.kana = letters(name.kana());
        }
    }

    private record Near(RegisteredName name, double likeness) {}

    public NearNames(Collection<RegisteredName> names) {
        this.all = names.stream().map(Letters::new).toList();
    }

    /** The nearest first; a dozen at the most. */
    public List<RegisteredName> to(SpokenName spoken) {
        List<int[]> forms = spoken.forms().stream().map(NearNames::letters).toList();
        List<int[]> sounds = spoken.forms().stream()
                .filter(Kana::allKana)
                .map(form -> letters(Kana.fold(form)))
                .toList();
        return all.stream()
                .map(of -> new Near(of.name, Math.max(best(forms, of.written), best(sounds, of.kana))))
                .filter(near -> near.likeness() > 0)
                .sorted(Comparator.comparingDouble(Near::likeness).reversed())
                .limit(MOST)
                .map(Near::name)
                .toList();
    }

    private static double best(List<int[]> forms, int[] name) {
        return forms.stream().mapToDouble(form -> likeness(form, name)).max().orElse(0);
    }

    private static double likeness(int[] form, int[] name) {
        int longer = Math.max(form.length, name.length);
        return longer == 0 ? 0 : 1.0 - (double) EditDistance.between(form, name) / longer;
    }

    private static int[] letters(String text) {
        return text.codePoints().toArray();
    }
}
