package jp.orikaeshi.maintenance.web;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Announced work for programs.
 *
 * @param name its id in the desk file
 * @param customer number of the customer; null if it is about a provider
 * @param asset short name of the one asset it is about; null if it is about more
 * @param open whether it is worked on now
 * @param window the one that is open, else the next within a year; null if none comes any more
 * @param days on which it comes again; empty if it comes once
 * @param by who announced it; {@code system} for a desk file
 */
public record AnnouncedJson(
        UUID id,
        String name,
        String reason,
        @Nullable String customer,
        @Nullable String asset,
        @Nullable String provider,
        boolean open,
        @Nullable Window window,
        List<String> days,
        @Nullable String hours,
        @Nullable String zone,
        String by) {

    public record Window(Instant from, Instant to) {}

    static AnnouncedJson of(Row row) {
        var work = row.announced().work();
        var window = row.announced().window();
        return new AnnouncedJson(
                work.id(),
                work.spec().id(),
                work.reason(),
                row.customer() == null ? null : row.customer().number().value(),
                row.asset() == null ? null : row.asset().slug(),
                work.subject().provider(),
                row.announced().open(),
                window == null ? null : new Window(window.from(), window.to()),
                work.timing().days(),
                work.timing().hours(),
                work.timing().zone(),
                work.addedBy());
    }
}
