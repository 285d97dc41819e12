package jp.orikaeshi.callback;

/** Whose telephone a leg rang, and for which ticket. */
public record LegOwner(long ticket, String engineer) {}
