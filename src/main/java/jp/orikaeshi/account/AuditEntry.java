package jp.orikaeshi.account;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** Somebody did something that matters to safety. */
@Entity
@Table(name = "audit_entry")
public class AuditEntry {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    private Instant at;
    private String actor;
    private String action;
    private String subject;
    private String address;

    @SuppressWarnings("NullAway.Init")
    protected AuditEntry() {}

    AuditEntry(Instant at, String actor, String action, String subject, String address) {
        this.at = at;
        this.actor = actor;
        this.action = action;
        this.subject = subject;
        this.address = address;
    }

    long id() {
        return id;
    }

    public Instant at() {
        return at;
    }

    /** A login, or {@code system}. */
    public String actor() {
        return actor;
    }

    /** Its text is {@code account.audit.ACTION}. */
    public String action() {
        return action;
    }

    /** Whom or what it was done to: a login, a token's name, a recording's number. */
    public String subject() {
        return subject;
    }

    /** Where it came from; empty if from inside. */
    public String address() {
        return address;
    }
}
