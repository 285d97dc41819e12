package jp.orikaeshi.reception.name;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A name under which a customer is known: the official one, an alias, a contact person.
 *
 * @param text as written
 * @param reading furigana; null if none is registered (a text all in kana is its own reading)
 */
public record RegisteredName(String text, @Nullable String reading) {
    private static final Pattern GAP = Pattern.compile("[\\s　・]+");

    public static RegisteredName of(String text) {
        return new RegisteredName(text, null);
    }

    /** Without legal form, normalised. */
    String plain() {
        return Writing.withoutLegalForm(Writing.normalise(text));
    }

    /** Folded kana without legal form; empty if the reading is not known. */
    String kana() {
        String spoken = Writing.withoutLegalForm(Writing.normalise(reading == null ? text : reading));
        return Kana.allKana(spoken) ? Kana.fold(spoken) : "";
    }

    /** The surname of a person, where the name or its reading is written with a gap. */
    Optional<RegisteredName> surname() {
        String[] parts = GAP.split(text.strip(), -1);
        String[] sounds = reading == null ? new String[0] : GAP.split(reading.strip(), -1);
        boolean japanese = text.codePoints().anyMatch(c -> c > 0x2E7F);
        if (!japanese || (parts.length != 2 && sounds.length != 2)) {
            return Optional.empty();
        }
        return Optional.of(
                new RegisteredName(parts.length == 2 ? parts[0] : sounds[0], sounds.length == 2 ? sounds[0] : null));
    }
}
