package jp.orikaeshi.callback;

import jp.orikaeshi.customer.PhoneNumber;

/**
 * Whom to call, and how.
 *
 * @param named whether somebody has named the number; one that nobody has named never replaces another
 * @param line the caller ID: the number that the customer dialled
 * @param carrier whose telephone places it
 */
record Wish(PhoneNumber number, boolean named, PhoneNumber line, String carrier) {}
