package jp.orikaeshi.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.orikaeshi.settings.Settings;
import jp.orikaeshi.time.Period;
import jp.orikaeshi.web.Messages;

/** Writes when nobody is on duty, by the plan as it is now. */
@ApplicationScoped
class UncoveredLetterWriter {
    @Inject
    Settings settings;

    /** @param gaps at least one */
    Letter write(MailMessage message, List<Period> gaps, Instant now) {
        Locale language = message.recipient().language();
        String code = "mail." + message.kind().code();
        Map<String, String> facts = Map.of(
                "lead",
                Messages.text(language, code + ".lead." + UncoveredHours.lead(gaps.get(0), now)),
                "first",
                hours(gaps.get(0), language, now),
                "hours",
                gaps.stream().map(gap -> hours(gap, language, now)).collect(Collectors.joining("\n")),
                "link",
                settings.publicUrl() + "/duty");
        return LetterWriter.letter(message, Stream.of(code + ".text", code + ".facts", code + ".link"), facts, now);
    }

    private String hours(Period gap, Locale language, Instant now) {
        String end = UncoveredHours.endless(gap, now)
                ? Messages.text(language, "mail.duty-uncovered.endless")
                : LetterWriter.time(gap.to(), language, settings.zone());
        return Messages.text(
                language, "mail.duty-uncovered.hours", Map.of("from", begins(gap, language, now), "to", end));
    }

    private String begins(Period gap, Locale language, Instant now) {
        return gap.from().isAfter(now)
                ? LetterWriter.time(gap.from(), language, settings.zone())
                : Messages.text(language, "mail.duty-uncovered.now");
    }
}
