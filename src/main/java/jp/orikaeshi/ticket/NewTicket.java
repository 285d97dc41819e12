package jp.orikaeshi.ticket;

import jp.orikaeshi.customer.PhoneNumber;
import org.jspecify.annotations.Nullable;

/**
 * What is known when a ticket opens; the rest arrives later.
 *
 * @param by who opens it: {@code line}, {@code monitoring}, or a log-in
 * @param quiet whether engineers need no word of it: what hits many at once has been told already
 */
public record NewTicket(
        Source source,
        String by,
        @Nullable Call call,
        @Nullable Trouble trouble,
        boolean quiet) {

    /** A call that has just been answered. {@code from} is null when withheld. */
    public static NewTicket byPhone(String callSid, String carrier, PhoneNumber line, @Nullable PhoneNumber from) {
        return new NewTicket(Source.PHONE, "line", new Call(callSid, carrier, line, from, null), null, false);
    }

    /** An outage that our monitoring confirmed. */
    public static NewTicket byAlert(Trouble trouble) {
        return new NewTicket(Source.ALERT, "monitoring", null, trouble, false);
    }

    NewTicket quietly() {
        return new NewTicket(source, by, call, trouble, true);
    }

    public static NewTicket byApi(String login, @Nullable Trouble trouble) {
        return new NewTicket(Source.API, login, null, trouble, false);
    }

    public static NewTicket byHand(String login, @Nullable Trouble trouble) {
        return new NewTicket(Source.MANUAL, login, null, trouble, false);
    }
}
