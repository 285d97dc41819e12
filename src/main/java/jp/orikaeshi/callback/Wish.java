package jp.orikaeshi.callback;

import jp.orikaeshi.customer.PhoneNumber;

/**
 * Whom to call, and how.
 *
 * @param line the caller ID: the number that the customer dialled
 * @param carrier whose telephone places it
 */
record Wish(PhoneNumber number, PhoneNumber line, String carrier) {}
