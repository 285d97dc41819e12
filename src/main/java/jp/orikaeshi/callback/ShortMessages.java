package jp.orikaeshi.callback;

import jp.orikaeshi.customer.PhoneNumber;

/** Sends short messages. One implementation a carrier; called outside any transaction, and it repeats nothing by itself. */
public interface ShortMessages {
    /** {@code twilio} or {@code simulator}. */
    String carrier();

    /** Whether it can send, for example whether a sender is set. */
    boolean ready();

    /**
     * Sends it once.
     *
     * @throws TelephoneFailure whose kind says whether it may have been sent all the same
     */
    void send(PhoneNumber from, PhoneNumber to, String text) throws TelephoneFailure;
}
