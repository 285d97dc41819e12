package jp.orikaeshi.maintenance;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is worked on: all of a customer, one asset, or all that is hosted at a provider. Exactly one of them is given. */
public record Subject(
        @Nullable UUID customer,
        @Nullable UUID asset,
        @Nullable String provider) {

    public static Subject customer(UUID customer) {
        return new Subject(customer, null, null);
    }

    public static Subject asset(UUID asset) {
        return new Subject(null, asset, null);
    }

    public static Subject provider(String provider) {
        return new Subject(null, null, provider);
    }

    boolean covers(Site site) {
        return site.asset().equals(asset)
                || site.customer().equals(customer)
                || (provider != null && provider.equals(site.provider()));
    }
}
