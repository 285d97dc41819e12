package jp.orikaeshi.monitoring;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where one probe stands, as stored. Only read through here: the engine writes many at a time. */
@Entity
@Table(name = "probe_state")
public class ProbeState {
    @Id
    @Column(name = "probe_id")
    private UUID probeId;

    @Enumerated(EnumType.STRING)
    private Health.State state;

    @Column
    private int failures;

    @Enumerated(EnumType.STRING)
    private Status status;

    @Column
    private Instant since;

    @Column(name = "checked_at")
    private Instant checkedAt;

    @Column
    private String outcome;

    @Column
    private String detail;

    @Convert(converter = EvidenceConverter.class)
    private Map<String, String> evidence;

    @Column(name = "first_failure")
    @Convert(converter = ObservationConverter.class)
    private @Nullable Observation firstFailure;

    @SuppressWarnings("NullAway.Init")
    protected ProbeState() {}

    public UUID probe() {
        return probeId;
    }

    public Health health() {
        return new Health(
                state, failures, since, new Observation(checkedAt, status, outcome, detail, evidence), firstFailure);
    }
}
