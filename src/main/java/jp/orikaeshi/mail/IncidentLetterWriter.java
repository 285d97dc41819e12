package jp.orikaeshi.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import jp.orikaeshi.monitoring.ProviderIncident;
import jp.orikaeshi.settings.Settings;

/** Writes what a mail says about an outage of a provider, as it is now: how many customers are hit may have grown. */
@ApplicationScoped
class IncidentLetterWriter {
    @Inject
    Settings settings;

    Letter write(MailMessage message, ProviderIncident incident, Instant now) {
        Locale language = message.recipient().language();
        String code = "mail." + message.kind().code();
        Map<String, String> facts = new HashMap<>();
        facts.put("provider", incident.name());
        facts.put("customers", Integer.toString(incident.customers()));
        facts.put("startedAt", LetterWriter.time(incident.startedAt(), language, settings.zone()));
        facts.put("link", settings.publicUrl() + "/incidents/" + incident.id());
        Instant end = incident.endedAt();
        if (end != null) {
            facts.put("endedAt", LetterWriter.time(end, language, settings.zone()));
        }
        return LetterWriter.letter(message, Stream.of(code + ".text", code + ".facts", "mail.status-link"), facts, now);
    }
}
