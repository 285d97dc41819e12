package jp.orikaeshi.maintenance.web;

import jp.orikaeshi.customer.Customer;
import jp.orikaeshi.maintenance.Announced;
import jp.orikaeshi.monitoring.Asset;
import org.jspecify.annotations.Nullable;

/**
 * Announced work with whom and what it is about.
 *
 * @param customer null if it is about a provider
 * @param asset null if it is about more than one
 * @param provider name of the provider; null if it is about a customer
 */
public record Row(
        Announced announced,
        @Nullable Customer customer,
        @Nullable Asset asset,
        @Nullable String provider) {}
