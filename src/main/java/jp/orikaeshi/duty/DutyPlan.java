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
import java.util.stream.Stream;
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

    @Column(name = "layers")
    @Convert(converter = LayersConverter.class)
    private List<LayerSpec> layers;

    @Column(name = "cover")
    private @Nullable String cover;

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
     * Replaces who is on duty.
     *
     * @param order logins; empty if a rotation decides
     * @param layers above order and rotation, the topmost last
     * @param cover id of the calendar in whose hours somebody has to be on duty; null: always
     */
    public void staff(List<String> order, @Nullable Rotation rotation, List<LayerSpec> layers, @Nullable String cover) {
        this.order = List.copyOf(order);
        this.rotation = rotation;
        this.layers = List.copyOf(layers);
        this.cover = cover;
    }

    /**
     * Replaces how they are called.
     *
     * @param ring how long one telephone rings
     * @param rounds how often the whole order is gone through before the desk is warned
     * @param pause between rounds
     */
    public void call(Duration ring, int rounds, Duration pause) {
        this.ring = ring;
        this.rounds = rounds;
        this.pause = pause;
    }

    /** Whether its hours follow from this calendar. */
    boolean counts(String calendar) {
        return calendar.equals(cover) || layers.stream().anyMatch(layer -> calendar.equals(layer.calendar()));
    }

    /** Whether this person is ever on duty by it. */
    public boolean names(String login) {
        return Stream.of(
                        order.stream(),
                        rotation == null ? Stream.<String>empty() : rotation.members().stream(),
                        layers.stream().flatMap(LayerSpec::members))
                .flatMap(logins -> logins)
                .anyMatch(login::equals);
    }

    public List<String> order() {
        return order;
    }

    public Optional<Rotation> rotation() {
        return Optional.ofNullable(rotation);
    }

    /** From the bottom to the top. */
    public List<LayerSpec> layers() {
        return layers;
    }

    /** Id of the calendar in whose hours somebody has to be on duty; empty: always. */
    public Optional<String> cover() {
        return Optional.ofNullable(cover);
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
