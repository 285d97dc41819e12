package jp.orikaeshi.duty;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import jp.orikaeshi.persistence.TextListConverter;
import org.jspecify.annotations.Nullable;

/** Who is called for a call-back, step after step, until somebody accepts it. A plan of customers may name one. */
@Entity
@Table(name = "escalation_policy")
public class EscalationPolicy {
    @Id
    private String id;

    private String name;

    @Convert(converter = EscalationStepsConverter.class)
    private List<EscalationStep> steps;

    private @Nullable Integer rounds;
    private @Nullable Duration pause;

    @Convert(converter = TextListConverter.class)
    @Column(name = "last_resort")
    private List<String> lastResort;

    private int position;

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init")
    protected EscalationPolicy() {}

    public EscalationPolicy(String id) {
        this.id = id;
        this.name = id;
        this.steps = List.of();
        this.lastResort = List.of();
    }

    /**
     * Replaces whom it calls.
     *
     * @param lastResort logins, called one after the other once all rounds were in vain; all managers come after them
     * @param position place in the desk file, from 0
     */
    public void call(String name, List<EscalationStep> steps, List<String> lastResort, int position) {
        this.name = name;
        this.steps = List.copyOf(steps);
        this.lastResort = List.copyOf(lastResort);
        this.position = position;
    }

    /**
     * Replaces how often.
     *
     * @param rounds through all steps; null: as often as the duty plan says
     * @param pause between rounds; null: as the duty plan says
     */
    public void repeat(@Nullable Integer rounds, @Nullable Duration pause) {
        this.rounds = rounds;
        this.pause = pause;
    }

    public String id() {
        return id;
    }

    public String name() {
        return name;
    }

    public List<EscalationStep> steps() {
        return steps;
    }

    public Optional<Integer> rounds() {
        return Optional.ofNullable(rounds);
    }

    public Optional<Duration> pause() {
        return Optional.ofNullable(pause);
    }

    public List<String> lastResort() {
        return lastResort;
    }

    public int position() {
        return position;
    }
}
