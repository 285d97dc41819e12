package jp.orikaeshi.ticket;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;

/** A recording that belongs to a ticket. The sound itself is kept elsewhere, under the same sid. */
@Entity
@Table(name = "ticket_recording")
public class Recording {
    @Id
    private String sid;

    private long ticket;
    private Instant at;

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init")
    protected Recording() {}

    Recording(String sid, long ticket, Instant at) {
        this.sid = sid;
        this.ticket = ticket;
        this.at = at;
    }

    public String sid() {
        return sid;
    }

    public long ticket() {
        return ticket;
    }

    public Instant at() {
        return at;
    }
}
