package jp.orikaeshi.monitoring;

/** Something under watch is not as it was, or something else is under watch; told inside the transaction that wrote it. */
public record StatusChanged() {}
