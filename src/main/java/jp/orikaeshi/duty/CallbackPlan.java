package jp.orikaeshi.duty;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.util.List;

/** The desk file's {@code callback}: when a customer who was not reached is called again. There is exactly one. */
@Entity
@Table(name = "callback_plan")
public class CallbackPlan {
    @Id
    private int id;

    @Column(name = "retry")
    @Convert(converter = DurationsConverter.class)
    private List<Duration> retry;

    @Column(name = "give_up")
    private Duration giveUp;

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init")
    protected CallbackPlan() {}

    /**
     * Replaces the whole plan.
     *
     * @param retry how long after the first, second, … call that did not reach the customer the next one follows; the
     *     last one repeats
     * @param giveUp how long after the request the call-back is given up
     */
    public void change(List<Duration> retry, Duration giveUp) {
        this.retry = List.copyOf(retry);
        this.giveUp = giveUp;
    }

    public List<Duration> retry() {
        return retry;
    }

    public Duration giveUp() {
        return giveUp;
    }
}
