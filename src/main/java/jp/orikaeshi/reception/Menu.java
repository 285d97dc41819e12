package jp.orikaeshi.reception;

import java.util.List;
import java.util.Optional;

/** What the keys of a telephone mean where the choices differ from call to call: 1 for the first, 9 for the ninth. */
final class Menu {
    static final int MOST = 9;

    private Menu() {}

    /** What this key stands for; empty if nothing. */
    static <T> Optional<T> chosen(List<T> choices, String key) {
        int n = key.matches("[1-9]") ? Integer.parseInt(key) : 0;
        return n >= 1 && n <= Math.min(MOST, choices.size()) ? Optional.of(choices.get(n - 1)) : Optional.empty();
    }
}
