package jp.orikaeshi.alerting.web;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import jp.orikaeshi.mail.IncidentMail;
import jp.orikaeshi.monitoring.ProbeKind;
import jp.orikaeshi.monitoring.ProviderIncident;
import org.jspecify.annotations.Nullable;

/**
 * An outage of a provider for programs.
 *
 * @param kind what its customers share: {@code provider}, {@code asn}, {@code prefix}, {@code ns} or {@code mx}
 * @param value of that: a provider's id in the desk file, {@code AS64500}, {@code 203.0.113.0/24} …
 * @param startedAt when the first of its outages began
 * @param noticedAt when there were enough of them
 * @param endedAt null while it lasts
 * @param endedBy the login of whoever ended it by hand; null if nobody did
 * @param customers how many were hit, at most, at one time
 * @param sharing how many share it today, hit or not
 */
public record IncidentJson(
        UUID id,
        String kind,
        String value,
        String name,
        Instant startedAt,
        Instant noticedAt,
        @Nullable Instant endedAt,
        @Nullable String endedBy,
        int customers,
        long sharing,
        AnnouncementJson announcement,
        List<OutageJson> outages,
        Collection<Long> tickets,
        List<MailJson> mails) {

    /**
     * What callers hear of it as long as it lasts.
     *
     * @param worded whether an engineer has put it so
     */
    public record AnnouncementJson(String ja, String en, boolean worded) {}

    public record CustomerJson(String number, String name) {}

    /** One of the outages that it was concluded from, or that joined it. */
    public record OutageJson(
            CustomerJson customer,
            String asset,
            ProbeKind check,
            String seen,
            Instant startedAt,
            Instant confirmedAt,
            @Nullable Instant endedAt,
            @Nullable Long ticket) {}

    public record MailJson(
            String mail,
            String to,
            Instant createdAt,
            String state,
            @Nullable Instant sentAt) {}

    static IncidentJson of(IncidentSheet sheet) {
        ProviderIncident incident = sheet.incident();
        return new IncidentJson(
                incident.id(),
                incident.trait().kind().code(),
                incident.trait().value(),
                incident.name(),
                incident.startedAt(),
                incident.noticedAt(),
                incident.endedAt(),
                incident.endedBy(),
                incident.customers(),
                sheet.sharing(),
                new AnnouncementJson(
                        sheet.spokenJa(), sheet.spokenEn(), incident.wording().given()),
                sheet.parts().stream().map(IncidentJson::of).toList(),
                sheet.tickets(),
                sheet.mails().stream().map(IncidentJson::of).toList());
    }

    private static OutageJson of(IncidentSheet.Part part) {
        return new OutageJson(
                new CustomerJson(
                        part.customer().number().value(), part.customer().name()),
                part.asset().slug(),
                part.outage().kind(),
                part.outage().outcome(),
                part.outage().startedAt(),
                part.outage().confirmedAt(),
                part.outage().endedAt(),
                part.ticket().orElse(null));
    }

    private static MailJson of(IncidentMail mail) {
        return new MailJson(mail.kind().code(), mail.to(), mail.createdAt(), mail.state(), mail.sentAt());
    }
}
