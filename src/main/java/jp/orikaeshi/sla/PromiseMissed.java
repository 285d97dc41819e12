package jp.orikaeshi.sla;

/** A promise's deadline has passed. Fired once for each cycle, in the transaction that writes it into the ledger. */
public record PromiseMissed(long number, Promise promise, int cycle) {}
