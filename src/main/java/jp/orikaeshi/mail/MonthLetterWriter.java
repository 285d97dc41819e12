package jp.orikaeshi.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import jp.orikaeshi.customer.Customer;
import jp.orikaeshi.customer.Customers;
import jp.orikaeshi.customer.Line;
import jp.orikaeshi.customer.Lines;
import jp.orikaeshi.report.monthly.FrozenMonth;
import jp.orikaeshi.report.monthly.MonthDesk;
import jp.orikaeshi.report.monthly.MonthFile;
import jp.orikaeshi.web.Messages;

/** Writes the letter that goes with the report of a month; enclosed is the file that was kept, to the byte. */
@ApplicationScoped
class MonthLetterWriter {
    static final String LATER_EDITION = "there is a later edition of the report";

    @Inject
    MonthDesk months;

    @Inject
    MailMessages messages;

    @Inject
    Customers customers;

    @Inject
    Lines lines;

    Letter write(MailMessage message, Instant now) {
        FrozenMonth month = months.get(UUID.fromString(message.params().get(Subject.REPORT)));
        Locale language = message.recipient().language();
        Optional<Line> line = lines.all().stream().findFirst();
        Map<String, String> facts = Map.of(
                "name",
                message.recipient().name(),
                "customer",
                month.customer().flatMap(customers::byId).map(Customer::name).orElse(""),
                "month",
                month.month(),
                "brand",
                line.map(one -> one.profile().brand()).orElse("Orikaeshi"),
                "telephone",
                line.map(one -> one.number().national()).orElse(""));
        Letter letter = LetterWriter.letter(
                message, Stream.of("mail.to-customer", text(month, message), "mail.from-desk"), facts, now);
        return letter.enclosing(Enclosure.pdf(
                Messages.text(language, "mail.month-file", facts),
                "monthly-" + month.month(),
                months.file(month, MonthFile.PDF).content()));
    }

    // It takes the place of another only for somebody who has had another.
    private String text(FrozenMonth month, MailMessage message) {
        List<UUID> earlier = months.editionsOf(month).stream()
                .filter(one -> one.edition() < month.edition())
                .map(FrozenMonth::id)
                .toList();
        boolean had = messages.ofMonths(earlier).stream()
                .filter(MailMessage::wasSent)
                .anyMatch(one ->
                        one.recipient().address().equals(message.recipient().address()));
        return had ? "mail.monthly.text-again" : "mail.monthly.text";
    }

    /** Why it is not sent; empty if it is. */
    Optional<String> overtaken(MailMessage message) {
        FrozenMonth month = months.get(UUID.fromString(message.params().get(Subject.REPORT)));
        List<FrozenMonth> editions = months.editionsOf(month);
        return editions.get(0).edition() > month.edition() ? Optional.of(LATER_EDITION) : Optional.empty();
    }
}
