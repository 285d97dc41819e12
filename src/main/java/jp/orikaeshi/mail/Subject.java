package jp.orikaeshi.mail;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What mails are about: a ticket, an outage of a provider, who is on duty, the list of holidays, or the report of a month.
 *
 * @param ticket null: about something else
 * @param incident the outage of a provider; null: about something else
 * @param params what else is to be said: which promise, which share of its time, what is told of hours without anybody
 * @param customer who is told about their own ticket; null if it is told to engineers
 */
record Subject(
        @Nullable Long ticket,
        @Nullable UUID incident,
        MailKind kind,
        Map<String, String> params,
        @Nullable UUID customer) {
    static final String REPORT = "report";
    private static final String NEWS = "news";

    Subject {
        params = Map.copyOf(params);
    }

    static Subject of(long ticket, MailKind kind, Map<String, String> params) {
        return new Subject(ticket, null, kind, params, null);
    }

    static Subject toCustomer(UUID customer, long ticket, MailKind kind) {
        return toCustomer(customer, ticket, kind, Map.of());
    }

    static Subject toCustomer(UUID customer, long ticket, MailKind kind, Map<String, String> params) {
        return new Subject(ticket, null, kind, params, customer);
    }

    static Subject ofIncident(UUID incident, MailKind kind) {
        return new Subject(null, incident, kind, Map.of(), null);
    }

    /** @param news names of what is told, by {@link UncoveredHours#news} */
    static Subject ofDuty(Set<String> news) {
        return new Subject(
                null, null, MailKind.DUTY_UNCOVERED, Map.of(NEWS, String.join(" ", new TreeSet<>(news))), null);
    }

    /** @param year the last of the list of public holidays */
    static Subject ofHolidays(int year) {
        return new Subject(null, null, MailKind.HOLIDAYS_ENDING, Map.of(NEWS, Integer.toString(year)), null);
    }

    /** To the customer whose month it was. */
    static Subject ofMonth(UUID report, UUID customer) {
        return new Subject(null, null, MailKind.MONTHLY, Map.of(REPORT, report.toString()), customer);
    }

    /** Whether the same has been told in one mail, or more than that. */
    boolean toldBy(Subject earlier) {
        return earlier.news().containsAll(news());
    }

    private List<String> news() {
        return List.of(params.getOrDefault(NEWS, "").split(" "));
    }

    /** Whether nobody hears of it twice, whatever happens again. */
    boolean once() {
        return incident != null || kind == MailKind.RECEIVED;
    }
}
