package jp.orikaeshi.notify;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jp.orikaeshi.account.Accounts;
import jp.orikaeshi.duty.Engineer;
import jp.orikaeshi.duty.Way;
import jp.orikaeshi.monitoring.ProviderIncidents;
import jp.orikaeshi.settings.Settings;
import jp.orikaeshi.sla.Ledger;
import jp.orikaeshi.sla.Promise;
import jp.orikaeshi.sla.PromiseClock;
import jp.orikaeshi.ticket.Ticket;
import jp.orikaeshi.ticket.Tickets;
import jp.orikaeshi.web.Messages;

/** Writes what a notification says, as things are when it is sent. It never names a customer. */
@ApplicationScoped
class NoticeWriter {
    @Inject
    Settings settings;

    @Inject
    Accounts accounts;

    @Inject
    Tickets tickets;

    @Inject
    ProviderIncidents incidents;

    @Inject
    Ledger ledger;

    Told write(UUID id, Notice what, Engineer engineer, Way way, boolean urgent, Instant now) {
        Locale language = accounts.find(engineer.login())
                .map(account -> account.identity().locale())
                .orElse(Locale.JAPANESE);
        return new Told(id, what, engineer, way, language, text(what, language), link(what), urgent, now);
    }

    private String text(Notice what, Locale language) {
        Map<String, String> facts = new HashMap<>(what.params());
        Optional.ofNullable(what.params().get("promise"))
                .ifPresent(promise -> facts.put("promise", Messages.text(language, "mail.promise." + promise)));
        Optional.ofNullable(what.incident())
                .map(incidents::get)
                .ifPresent(incident -> facts.put("provider", incident.name()));
        Optional<Ticket> ticket = Optional.ofNullable(what.ticket()).map(tickets::get);
        ticket.ifPresent(about -> {
            facts.put("ticket", Long.toString(about.number()));
            String trouble = about.trouble().map(known -> known.code()).orElse("untold");
            facts.put("trouble", Messages.text(language, "mail.trouble." + trouble));
        });
        String said = Messages.text(language, "notify.says." + what.kind().code(), facts);
        return ticket.flatMap(about -> due(about, language))
                .map(due -> said + " " + due)
                .orElse(said);
    }

    private Optional<String> due(Ticket ticket, Locale language) {
        return Optional.ofNullable(ledger.clocks(ticket.number()).get(Promise.CALLBACK))
                .filter(PromiseClock::open)
                .flatMap(PromiseClock::dueAt)
                .map(due -> Messages.text(language, "notify.due", Map.of("due", time(due, language, settings.zone()))));
    }

    private static String time(Instant at, Locale language, ZoneId zone) {
        return DateTimeFormatter.ofPattern(Messages.text(language, "notify.time"), language)
                .format(at.atZone(zone));
    }

    private String link(Notice what) {
        if (what.ticket() != null) {
            return settings.publicUrl() + "/tickets/" + what.ticket();
        }
        return what.incident() == null
                ? settings.publicUrl() + "/profile/ways"
                : settings.publicUrl() + "/incidents/" + what.incident();
    }
}
