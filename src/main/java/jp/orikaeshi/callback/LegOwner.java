package jp.orikaeshi.callback;

/**
 * Whose telephone a leg rang, and for which ticket.
 *
 * @param accepted whether the engineer said yes, so that the customer was called on it
 */
public record LegOwner(long ticket, String engineer, boolean accepted) {}
