package jp.orikaeshi.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.orikaeshi.callback.CallbackDesk;
import jp.orikaeshi.callback.CallbackView;
import jp.orikaeshi.callback.ChoiceLinkDesk;
import jp.orikaeshi.customer.Customer;
import jp.orikaeshi.customer.Customers;
import jp.orikaeshi.customer.Line;
import jp.orikaeshi.customer.Lines;
import jp.orikaeshi.report.IncidentEdition;
import jp.orikaeshi.report.IncidentEditions;
import jp.orikaeshi.report.ReportLinkDesk;
import jp.orikaeshi.settings.Settings;
import jp.orikaeshi.sla.Ledger;
import jp.orikaeshi.sla.Promise;
import jp.orikaeshi.sla.PromiseClock;
import jp.orikaeshi.ticket.Call;
import jp.orikaeshi.ticket.Resolution;
import jp.orikaeshi.ticket.Ticket;
import jp.orikaeshi.web.Messages;

/** Writes what a mail says, from the ticket as it is now. A paragraph whose facts are not known is left out. */
@ApplicationScoped
class LetterWriter {
    private static final String BY_MAIL = "mail";

    @Inject
    Settings settings;

    @Inject
    Customers customers;

    @Inject
    Lines lines;

    @Inject
    Ledger ledger;

    @Inject
    ChoiceLinkDesk links;

    @Inject
    CallbackDesk callbacks;

    @Inject
    ReportLinkDesk reports;

    @Inject
    IncidentEditions editions;

    Letter write(MailMessage message, Ticket ticket, Instant now) {
        Recipient to = message.recipient();
        Locale language = to.language();
        Map<String, String> facts = facts(ticket, language);
        facts.put("name", to.name());
        facts.put("text", message.params().getOrDefault("text", ""));
        facts.put("percent", message.params().getOrDefault("percent", ""));
        Optional.ofNullable(message.params().get("promise"))
                .ifPresent(promise -> facts.put("promise", Messages.text(language, "mail.promise." + promise)));
        facts.put("explain", explanation(ticket, message.params()));
        if (message.kind() == MailKind.RECEIVED && ticket.status().live()) {
            ticket.customerId().ifPresent(customer -> facts.put("choice", choice(ticket, customer)));
        }
        if (message.kind().encloses()) {
            // One for each letter: which of them was read can be seen, and one alone can be taken back. Tried again, it
            // has another one: the secret of the first is kept nowhere, and nobody is to be left with a link unseen.
            message.link().ifPresent(before -> {
                var unused = reports.revoke(ticket.number(), before, BY_MAIL);
            });
            reports.make(ticket.number(), BY_MAIL).ifPresent(link -> {
                message.leadsBy(link.id());
                facts.put("report", settings.publicUrl() + "/report/" + link.secret());
                facts.put("until", time(link.until(), language, settings.zone()));
            });
        }
        return letter(message, paragraphs(message.kind(), facts), facts, now);
    }

    // What was written before mails named the cycle leads to the ledger, which names them all.
    private String explanation(Ticket ticket, Map<String, String> params) {
        String ledger = settings.publicUrl() + "/tickets/" + ticket.number() + "/ledger";
        return params.containsKey("cycle")
                ? ledger + "/" + params.get("promise") + "/" + params.get("cycle") + "#breach"
                : ledger;
    }

    // A letter that is tried again gets another one: what the first try carried may have arrived all the same.
    private String choice(Ticket ticket, UUID customer) {
        return settings.publicUrl() + "/call/" + links.issue(ticket.number(), customer);
    }

    /** Of these paragraphs, by their keys, with these facts filled in. */
    static Letter letter(MailMessage message, Stream<String> paragraphs, Map<String, String> facts, Instant now) {
        Recipient to = message.recipient();
        Locale language = to.language();
        String text = paragraphs
                .map(key -> Messages.text(language, key, facts))
                .collect(Collectors.joining("\n\n", "", "\n"));
        String subject = Messages.text(language, "mail." + message.kind().code() + ".subject", facts);
        return new Letter(message.messageId(), to, language, now, subject, text, List.of());
    }

    private static Stream<String> paragraphs(MailKind kind, Map<String, String> facts) {
        String code = "mail." + kind.code();
        return switch (kind) {
            case RECEIVED ->
                Stream.of(
                                "mail.to-customer",
                                code + ".text",
                                "mail.facts",
                                call(facts),
                                facts.containsKey("choice") ? "mail.choice" : "",
                                "mail.from-desk")
                        .filter(key -> !key.isEmpty());
            case UPDATE -> Stream.of("mail.to-customer", code + ".text", "mail.facts", "mail.from-desk");
            case EMERGENCY -> Stream.of("mail.to-customer", code + ".text", "mail.facts", "mail.from-desk");
            case RESOLVED, REPORT_REVISED ->
                Stream.of(
                                "mail.to-customer",
                                code + ".text",
                                "mail.resolution",
                                facts.containsKey("report") ? "mail.report-link" : "",
                                "mail.from-desk")
                        .filter(key -> !key.isEmpty());
            case PROMISE_MISSED ->
                Stream.of(code + ".text", "mail.facts", call(facts), code + ".reason", "mail.link")
                        .filter(key -> !key.isEmpty());
            default ->
                Stream.of(code + ".text", "mail.facts", call(facts), "mail.link")
                        .filter(key -> !key.isEmpty());
        };
    }

    /** When we call, if a call is owed. */
    private static String call(Map<String, String> facts) {
        if (facts.containsKey("window")) {
            return "mail.window";
        }
        return facts.containsKey("due") ? "mail.due" : "";
    }

    private Map<String, String> facts(Ticket ticket, Locale language) {
        Map<String, String> facts = new HashMap<>();
        facts.put("ticket", Long.toString(ticket.number()));
        facts.put(
                "customer",
                ticket.customerId()
                        .flatMap(customers::byId)
                        .map(customer -> name(ticket, customer, language))
                        .orElseGet(() -> Messages.text(language, "mail.unknown-customer")));
        facts.put(
                "trouble",
                Messages.text(
                        language,
                        "mail.trouble."
                                + ticket.trouble()
                                        .map(trouble -> trouble.code())
                                        .orElse("untold")));
        facts.put("openedAt", time(ticket.openedAt(), language, settings.zone()));
        facts.put("link", settings.publicUrl() + "/tickets/" + ticket.number());
        Optional.ofNullable(ledger.clocks(ticket.number()).get(Promise.CALLBACK))
                .filter(PromiseClock::open)
                .flatMap(PromiseClock::dueAt)
                .ifPresent(due -> facts.put("due", time(due, language, settings.zone())));
        callbacks
                .of(ticket.number())
                .filter(callback -> callback.state().standing())
                .map(CallbackView::window)
                .ifPresent(window -> facts.put("window", window.text(settings.zone())));
        editions.lastIssued(ticket.number())
                .map(IncidentEdition::words)
                .or(ticket::resolution)
                .ifPresent(how -> resolution(how, facts));
        Optional<Line> line = ticket.call()
                .map(Call::line)
                .flatMap(lines::byNumber)
                .or(() -> lines.all().stream().findFirst());
        facts.put("brand", line.map(l -> l.profile().brand()).orElse("Orikaeshi"));
        facts.put("telephone", line.map(l -> l.number().national()).orElse(""));
        return facts;
    }

    private static String name(Ticket ticket, Customer customer, Locale language) {
        return ticket.identification().trusted()
                ? customer.name()
                : Messages.text(language, "mail.claimed-customer", customer.name());
    }

    private static void resolution(Resolution how, Map<String, String> facts) {
        facts.put("cause", how.cause());
        facts.put("summary", how.summary());
        facts.put("remedy", how.remedy());
    }

    static String time(Instant at, Locale language, ZoneId zone) {
        String pattern = Messages.text(language, "mail.time");
        return DateTimeFormatter.ofPattern(pattern, language).format(at.atZone(zone));
    }
}
