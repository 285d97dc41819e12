package jp.orikaeshi.ticket;

import java.util.UUID;

/**
 * An engineer wants the customer to know this; it is to be mailed.
 *
 * @param id by which the mails to all contacts are known to be one update
 */
public record CustomerUpdate(long number, UUID id, String text) {}
