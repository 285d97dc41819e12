package jp.orikaeshi.mail;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Engineers are to know something. Those who have not chosen how get a mail, which is written already; the others are told
 * by their own ways.
 *
 * @param ticket null: about an outage of a provider
 * @param incident null: about a ticket
 * @param logins of all of them
 * @param delay before it is told at all
 */
public record EngineersTold(
        MailKind kind,
        @Nullable Long ticket,
        @Nullable UUID incident,
        Map<String, String> params,
        List<String> logins,
        Duration delay) {
    public EngineersTold {
        params = Map.copyOf(params);
        logins = List.copyOf(logins);
    }
}
