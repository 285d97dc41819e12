package jp.orikaeshi.desk;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where an entry stands in a desk file, by the keys that it goes by there.
 *
 * @param owner id of the customer
 * @param number of the customer
 * @param asset its short name; null for the customer itself
 * @param probe its place among those of the asset; -1 for the asset itself
 */
record Spot(UUID owner, String number, @Nullable String asset, int probe) {
    static final int NONE = -1;

    Spot(UUID owner, String number) {
        this(owner, number, null, NONE);
    }

    Spot asset(String slug) {
        return new Spot(owner, number, slug, NONE);
    }

    Spot probe(int place) {
        return new Spot(owner, number, asset, place);
    }
}
