package jp.orikaeshi.mail;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The last mail to each address with the same report: what was given up stays on record behind the mail that was written
 * in its place.
 */
record LastMails(List<MailMessage> each) {
    LastMails {
        each = List.copyOf(each);
    }

    /** @param written in that order */
    static LastMails of(Collection<MailMessage> written) {
        Map<String, MailMessage> last = new LinkedHashMap<>();
        written.forEach(message -> last.put(message.recipient().address(), message));
        return new LastMails(List.copyOf(last.values()));
    }

    List<ReportMail> shown() {
        return each.stream().map(MailMessage::ofReport).toList();
    }

    /** Those who neither have it nor are about to. */
    List<Recipient> unreached(List<Recipient> all) {
        Set<String> reached = each.stream()
                .filter(message -> message.wasSent() || message.error().isEmpty())
                .map(message -> message.recipient().address())
                .collect(Collectors.toCollection(HashSet::new));
        // Two contacts who share an address get it once.
        return all.stream()
                .filter(recipient -> reached.add(recipient.address()))
                .toList();
    }
}
