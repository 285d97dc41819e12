package jp.orikaeshi.emergency;

import jp.orikaeshi.customer.PhoneNumber;

/**
 * A short message that is to be sent.
 *
 * @param from the line that the customer knows
 */
record Sms(String carrier, PhoneNumber from, PhoneNumber to, String text) {}
