package jp.orikaeshi.emergency;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import jp.orikaeshi.customer.Line;
import jp.orikaeshi.customer.LineProfile;
import jp.orikaeshi.customer.Lines;
import jp.orikaeshi.ticket.Ticket;
import jp.orikaeshi.ticket.Tickets;
import jp.orikaeshi.ticket.Trouble;
import jp.orikaeshi.voice.Verb;

/**
 * What a contact hears, in the language of the line. Nobody has said yet who listens: the customer's name is not said,
 * and nothing that a stranger could use.
 */
@ApplicationScoped
class AlarmWords {
    @Inject
    Tickets tickets;

    @Inject
    Lines lines;

    Locale locale(Alarm alarm) {
        return profile(alarm)
                .map(LineProfile::locale)
                .filter(l -> l.getLanguage().equals("en"))
                .orElse(Locale.JAPANESE);
    }

    /** Who calls, what has happened, what to do and not to do. */
    List<Verb.Say> message(Alarm alarm) {
        Locale locale = locale(alarm);
        Ticket ticket = tickets.get(tickets.current(alarm.ticket()));
        Optional<Trouble> trouble = ticket.trouble();
        List<Verb.Say> said = new ArrayList<>();
        said.add(profile(alarm)
                .map(profile -> say(locale, "who", profile.brand()))
                .orElseGet(() -> say(locale, "somebody")));
        said.add(say(locale, "trouble." + trouble.map(Trouble::code).orElse("other")));
        ticket.diagnosis().stream()
                .findFirst()
                .ifPresent(cause -> said.add(say(locale, "cause", cause.summary(locale))));
        if (trouble.filter(Trouble.SECURITY::equals).isPresent()) {
            said.add(say(locale, "touch-nothing"));
        }
        return said;
    }

    Verb.Say say(Locale locale, String key, Object... facts) {
        return new Verb.Say(text(locale, key, facts));
    }

    /** What it is about, in a word or two. */
    String trouble(Alarm alarm) {
        Ticket ticket = tickets.get(tickets.current(alarm.ticket()));
        return text(
                locale(alarm), "about." + ticket.trouble().map(Trouble::code).orElse("other"));
    }

    /** The line to call back, as people write it. */
    String telephone(Alarm alarm) {
        return alarm.line().national();
    }

    String text(Locale locale, String key, Object... facts) {
        ResourceBundle bundle = ResourceBundle.getBundle("messages.alarm", locale);
        return new MessageFormat(bundle.getString("alarm.spoken." + key), locale).format(facts);
    }

    String brand(Alarm alarm) {
        return profile(alarm).map(LineProfile::brand).orElse("Orikaeshi");
    }

    private Optional<LineProfile> profile(Alarm alarm) {
        return lines.byNumber(alarm.line()).map(Line::profile);
    }
}
