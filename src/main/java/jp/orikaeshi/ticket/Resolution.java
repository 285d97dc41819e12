package jp.orikaeshi.ticket;

/** How a trouble ended: what it was, what happened in words for the customer, and what was done against it. */
public record Resolution(String cause, String summary, String remedy) {}
