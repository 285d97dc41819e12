package jp.orikaeshi.ticket.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import jp.orikaeshi.callback.Window;
import jp.orikaeshi.settings.Settings;
import jp.orikaeshi.web.LocalMoment;
import org.jspecify.annotations.Nullable;

/** Reads the time in which a customer wants to be called, as programs and forms write it. */
@RequestScoped
public class AgreedWindow {
    @Inject
    Words words;

    @Inject
    Settings settings;

    @Inject
    Clock clock;

    /** Empty if neither end is named. Anything that cannot be promised is told to {@link Words}. */
    Optional<Window> read(String field, @Nullable String from, @Nullable String until) {
        if (blank(from) && blank(until)) {
            return Optional.empty();
        }
        Optional<Window> window = moment(from)
                .flatMap(begin -> moment(until).filter(begin::isBefore).map(end -> new Window(begin, end)))
                .filter(named -> named.acceptable(clock.instant()));
        if (window.isEmpty()) {
            words.wrong(field, "ticketapi.window");
        }
        return window;
    }

    private Optional<Instant> moment(@Nullable String written) {
        return Optional.ofNullable(written)
                .flatMap(text -> LocalMoment.parse(text.strip(), settings.zone()))
                .map(OffsetDateTime::toInstant);
    }

    private static boolean blank(@Nullable String text) {
        return text == null || text.isBlank();
    }
}
