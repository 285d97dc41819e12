package jp.orikaeshi.ticket;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Map;

/** One thing that happened to a ticket. Never changed. Its words are made when it is shown, in the reader's language. */
@Entity
@Table(name = "ticket_timeline")
public class TimelineEntry {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    private long ticket;
    private Instant at;
    private String kind;

    @Column(name = "by")
    private String actor;

    @Convert(converter = ParamsConverter.class)
    private Map<String, String> params;

    @SuppressWarnings("NullAway.Init")
    protected TimelineEntry() {}

    /**
     * @param kind names the text: {@code timeline.KIND} in the bundle {@code timeline}
     * @param by {@code line}, {@code system}, {@code monitoring}, or a log-in
     * @param params what the text needs
     */
    public TimelineEntry(long ticket, Instant at, String kind, String by, Map<String, String> params) {
        this.ticket = ticket;
        this.at = at;
        this.kind = kind;
        this.actor = by;
        this.params = Map.copyOf(params);
    }

    public long id() {
        return id;
    }

    public long ticket() {
        return ticket;
    }

    public Instant at() {
        return at;
    }

    public String kind() {
        return kind;
    }

    public String by() {
        return actor;
    }

    public Map<String, String> params() {
        return params;
    }
}
