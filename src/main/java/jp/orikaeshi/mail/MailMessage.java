package jp.orikaeshi.mail;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jp.orikaeshi.persistence.InstantConverter;
import jp.orikaeshi.persistence.UuidConverter;
import jp.orikaeshi.ticket.ParamsConverter;
import org.jspecify.annotations.Nullable;

/** A mail about a ticket, an outage of a provider, who is on duty, or a month, to one person: waiting, sent, or failed for good. */
@Entity
@Table(name = "mail_message")
public class MailMessage {
    /** Mail servers themselves give up after some days; what is said here is old by then. */
    private static final Duration LONGEST_WAIT = Duration.ofDays(2);

    private static final String LINK = "link";

    @Id
    @Convert(converter = UuidConverter.class)
    private UUID id;

    private @Nullable Long ticket;

    @Convert(converter = UuidConverter.class)
    private @Nullable UUID incident;

    @Convert(converter = MailKind.Column.class)
    private MailKind kind;

    @Convert(converter = ParamsConverter.class)
    private Map<String, String> params;

    @Convert(converter = UuidConverter.class)
    @Column(name = "customer_id")
    private @Nullable UUID customerId;

    private String recipient;

    @Column(name = "recipient_name")
    private String recipientName;

    private String language;

    @Column(name = "message_id")
    private String messageId;

    @Convert(converter = InstantConverter.class)
    @Column(name = "created_at")
    private Instant createdAt;

    @Convert(converter = InstantConverter.class)
    @Column(name = "sent_at")
    private @Nullable Instant sentAt;

    @Convert(converter = InstantConverter.class)
    @Column(name = "failed_at")
    private @Nullable Instant failedAt;

    private @Nullable String error;

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init")
    protected MailMessage() {}

    MailMessage(Subject about, Recipient to, String host, Instant now) {
        this.id = UUID.randomUUID();
        this.ticket = about.ticket();
        this.incident = about.incident();
        this.kind = about.kind();
        this.params = about.params();
        this.customerId = about.customer();
        this.recipient = to.address();
        this.recipientName = to.name();
        this.language = to.language().getLanguage();
        this.messageId = id + "@" + host;
        this.createdAt = now;
    }

    void sent(Instant now) {
        sentAt = now;
    }

    /** It will never be sent. */
    void failed(String why, Instant now) {
        failedAt = now;
        error = why;
    }

    /** Somebody wants it tried again although it was given up. */
    void waitsAgain() {
        failedAt = null;
        error = null;
    }

    /** It leads to its report by this link. */
    void leadsBy(UUID link) {
        Map<String, String> more = new HashMap<>(params);
        more.put(LINK, link.toString());
        params = more;
    }

    /** The link of the try before this one. */
    Optional<UUID> link() {
        return Optional.ofNullable(params.get(LINK)).map(UUID::fromString);
    }

    boolean wasSent() {
        return sentAt != null;
    }

    /** Whether the ticket turned out to be somebody else's than the one it was written to; false for engineers. */
    boolean concernsAnother(Optional<UUID> customer) {
        return customerId != null && !Optional.of(customerId).equals(customer);
    }

    /** Whether it has waited too long to be of use. */
    boolean stale(Instant now) {
        return now.isAfter(createdAt.plus(LONGEST_WAIT));
    }

    UUID id() {
        return id;
    }

    /** Empty if it is about something else. */
    Optional<Long> ticket() {
        return Optional.ofNullable(ticket);
    }

    /** The outage of a provider; empty if it is about something else. */
    Optional<UUID> incident() {
        return Optional.ofNullable(incident);
    }

    MailKind kind() {
        return kind;
    }

    Map<String, String> params() {
        return Map.copyOf(params);
    }

    Subject about() {
        return new Subject(ticket, incident, kind, params, customerId);
    }

    Recipient recipient() {
        return new Recipient(recipient, recipientName, Locale.forLanguageTag(language));
    }

    String messageId() {
        return messageId;
    }

    IncidentMail ofIncident() {
        return new IncidentMail(kind, recipientName, createdAt, sentAt, failedAt);
    }

    ReportMail ofReport() {
        return new ReportMail(recipientName, createdAt, sentAt, failedAt, error);
    }

    /** Why it will never be sent; empty unless that is so. */
    Optional<String> error() {
        return Optional.ofNullable(error);
    }
}
