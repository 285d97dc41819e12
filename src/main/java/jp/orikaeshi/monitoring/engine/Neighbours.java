package jp.orikaeshi.monitoring.engine;

import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What all other places said lately. If more than 80 % of at least five say nothing within half a minute, of more than one
 * customer and at more than one provider, it is not they who fail. Remembers the last half minute.
 */
final class Neighbours {
    static final Duration WITHIN = Duration.ofSeconds(30);
    private static final int LEAST = 5;
    private static final int PERCENT = 80;

    private record Word(UUID customer, String host, boolean silent, Instant at) {}

    private final Map<String, Word> latest = new LinkedHashMap<>();
    private int silent;

    /**
     * Takes in one more word.
     *
     * @param place an address, or a name that did not resolve
     * @param provider null: hosted at none that we know, a place of its own
     */
    synchronized void heard(String place, UUID customer, @Nullable String provider, boolean nothing, Instant now) {
        forget(latest.remove(place));
        Iterator<Word> oldest = latest.values().iterator();
        while (oldest.hasNext()) {
            Word word = oldest.next();
            if (word.at().isAfter(now.minus(WITHIN))) {
                break;
            }
            oldest.remove();
            forget(word);
        }
        latest.put(place, new Word(customer, provider == null ? place : provider, nothing, now));
        silent += nothing ? 1 : 0;
    }

    /** Whether nearly everything is silent. */
    synchronized boolean allSilent() {
        return latest.size() >= LEAST
                && silent * 100L > (long) PERCENT * latest.size()
                && distinct(Word::customer) > 1
                && distinct(Word::host) > 1;
    }

    private long distinct(Function<Word, ?> of) {
        return latest.values().stream()
                .filter(Word::silent)
                .map(of)
                .distinct()
                .limit(2)
                .count();
    }

    private void forget(@Nullable Word word) {
        silent -= word != null && word.silent() ? 1 : 0;
    }
}
