package jp.orikaeshi.callback;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import jp.orikaeshi.ticket.Trouble;
import jp.orikaeshi.voice.Verb;
import org.jspecify.annotations.Nullable;

/**
 * What an engineer has to know before saying yes, short enough for two in the morning.
 *
 * @param customer the official name; null if we do not know who called
 * @param trusted whether it is sure that the caller speaks for that customer; otherwise they only say so
 * @param diagnosis what is probably wrong; null if nothing was seen
 * @param since since when
 * @param dueAt by when the customer has been promised a call
 */
record Brief(
        long ticket,
        @Nullable String customer,
        boolean trusted,
        @Nullable Trouble trouble,
        @Nullable String diagnosis,
        @Nullable Instant since,
        Instant dueAt) {

    List<Verb.Say> sentences(Spoken spoken, Instant now) {
        List<Verb.Say> said = new ArrayList<>();
        said.add(spoken.say("brief", Long.toString(ticket)));
        said.add(
                customer == null
                        ? spoken.say("brief.unknown")
                        : spoken.say(trusted ? "brief.customer" : "brief.claims", customer));
        if (trouble != null) {
            said.add(spoken.say("brief.trouble", spoken.text("trouble." + trouble.code())));
        }
        if (diagnosis != null) {
            said.add(spoken.say("brief.diagnosis", diagnosis));
        }
        if (since != null) {
            said.add(spoken.say("brief.since", spoken.time(since, now)));
        }
        String late = dueAt.isBefore(now) ? "brief.overdue" : "brief.due";
        said.add(spoken.say(late, spoken.time(dueAt, now)));
        return said;
    }
}
