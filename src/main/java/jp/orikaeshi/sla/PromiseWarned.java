package jp.orikaeshi.sla;

/**
 * That share of a promise's time has passed and it is not kept yet. Fired once for each cycle and percentage, in
 * the transaction that writes it into the ledger; if several were passed at once, only for the highest.
 */
public record PromiseWarned(long number, Promise promise, int percent) {}
