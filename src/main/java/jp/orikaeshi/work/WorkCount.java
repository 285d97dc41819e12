package jp.orikaeshi.work;

/** How much work of one kind stands where. */
public record WorkCount(String kind, long waiting, long overdue, long running, long dead) {}
