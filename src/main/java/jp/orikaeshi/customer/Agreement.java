package jp.orikaeshi.customer;

import org.jspecify.annotations.Nullable;

/**
 * What was agreed with a customer for a month, apart from what each ticket has of its own.
 *
 * @param plan name of the plan
 * @param availabilityMilliPercent promised availability a month in thousandths of a percent, if any
 * @param rule what counts in it
 */
public record Agreement(String plan, @Nullable Integer availabilityMilliPercent, AvailabilityRule rule) {}
