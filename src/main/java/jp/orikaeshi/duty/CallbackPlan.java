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

    @Column(name = "calls_per_second")
    private int callsPerSecond;

    @Column(name = "customer_spacing")
    private Duration customerSpacing;

    @Column(name = "customer_per_hour")
    private int customerPerHour;

    @Column(name = "engineer_spacing")
    private Duration engineerSpacing;

    @Column(name = "engineer_per_hour")
    private int engineerPerHour;

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
    public void change(List<Duration> retry, Duration giveUp, CallPace pace) {
        this.retry = List.copyOf(retry);
        this.giveUp = giveUp;
        this.callsPerSecond = pace.callsPerSecond();
        this.customerSpacing = pace.customer().spacing();
        this.customerPerHour = pace.customer().perHour();
        this.engineerSpacing = pace.engineer().spacing();
        this.engineerPerHour = pace.engineer().perHour();
    }

    public CallPace pace() {
        return new CallPace(
                callsPerSecond,
                new CallLimit(customerSpacing, customerPerHour),
                new CallLimit(engineerSpacing, engineerPerHour));
    }

    public List<Duration> retry() {
        return retry;
    }

    public Duration giveUp() {
        return giveUp;
    }
}
