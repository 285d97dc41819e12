package jp.orikaeshi.duty;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import jp.orikaeshi.persistence.TextListConverter;
import org.jspecify.annotations.Nullable;

/** The desk file's {@code duty}. There is exactly one, see {@link DutyPlans#duty()}. */
@Entity
@Table(name = "duty_plan")
public class DutyPlan {
    @Id
    private int id;

    @Column(name = "fixed_order")
    @Convert(converter = TextListConverter.class)
    private List<String> order;

    @Column(name = "rotation")
    @Convert(converter = RotationConverter.class)
    private @Nullable Rotation rotation;

    @Column(name = "ring")
    private Duration ring;

    @Column(name = "rounds")
    private int rounds;

    @Column(name = "pause")
    private Duration pause;

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init")
    protected DutyPlan() {}

    /**
     * Replaces the whole plan.
     *
     * @param order logins; empty if a rotation decides
     * @param ring how long one telephone rings
     * @param rounds how often the whole order is gone through before the desk is warned
     * @param pause between rounds
     */
    public void change(List<String> order, @Nullable Rotation rotation, Duration ring, int rounds, Duration pause) {
        this.order = List.copyOf(order);
        this.rotation = rotation;
        this.ring = ring;
        this.rounds = rounds;
        this.pause = pause;
    }

    public Roster roster(ZoneId zone) {
        return new Roster(order, rotation, zone);
    }

    public List<String> order() {
        return order;
    }

    public Optional<Rotation> rotation() {
        return Optional.ofNullable(rotation);
    }

    public Duration ring() {
        return ring;
    }

    public int rounds() {
        return rounds;
    }

    public Duration pause() {
        return pause;
    }
}
