package jp.orikaeshi.monitoring.probe;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the visits to a mailbox have found of one trip. One visit at a time. */
final class MailboxFinds {
    private final MailTrip trip;
    private @Nullable MailHeader mail;
    private boolean junk;
    private int leftOver;

    MailboxFinds(MailTrip trip) {
        this.trip = trip;
    }

    MailTrip trip() {
        return trip;
    }

    /**
     * Looks at one mail.
     *
     * @param inJunk whether it lies where the server puts what it takes for spam
     * @return whether it is to be deleted: the mail of this check, or what an earlier one left behind
     */
    boolean take(MailHeader header, boolean inJunk) {
        MailTrip.Kin kin = header.first("Subject").map(trip::kinOf).orElse(MailTrip.Kin.STRANGER);
        if (kin == MailTrip.Kin.THIS) {
            mail = header;
            junk = inJunk;
        } else if (kin == MailTrip.Kin.LEFT_OVER) {
            leftOver++;
        }
        return kin != MailTrip.Kin.STRANGER;
    }

    Optional<MailHeader> mail() {
        return Optional.ofNullable(mail);
    }

    boolean junk() {
        return junk;
    }

    int leftOver() {
        return leftOver;
    }
}
