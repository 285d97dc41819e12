package jp.orikaeshi.emergency;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.orikaeshi.customer.PhoneNumber;
import jp.orikaeshi.persistence.TextListConverter;
import org.jspecify.annotations.Nullable;

/** An emergency of a customer, of which one of their contacts has to know. A ticket has at most one that goes on. */
@Entity
@Table(name = "emergency_alarm")
public class Alarm {
    @Id
    private UUID id;

    private long ticket;

    @Column(name = "customer_id")
    private UUID customerId;

    private PhoneNumber line;
    private String carrier;

    @Enumerated(EnumType.STRING)
    private AlarmState state;

    @Column(name = "raised_at")
    private Instant raisedAt;

    @Column(name = "raised_by")
    private String raisedBy;

    private int round;
    private int place;

    @Column(name = "next_at")
    private Instant nextAt;

    // Whoever talks on the telephone with us already; called as soon as it is free.
    @Convert(converter = TextListConverter.class)
    @Column(name = "passed_over")
    private List<String> passedOver;

    @Column(name = "confirmed_by")
    private @Nullable String confirmedBy;

    @Column(name = "ended_at")
    private @Nullable Instant endedAt;

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init")
    protected Alarm() {}

    /** @param line the caller ID */
    Alarm(long ticket, UUID customerId, PhoneNumber line, String carrier, String raisedBy, Instant now) {
        this.id = UUID.randomUUID();
        this.ticket = ticket;
        this.customerId = customerId;
        this.line = line;
        this.carrier = carrier;
        this.state = AlarmState.CALLING;
        this.raisedAt = now;
        this.raisedBy = raisedBy;
        this.round = 1;
        this.nextAt = now;
        this.passedOver = List.of();
    }

    /** The contact at this place of the order is being called. */
    void calls(int at, PhoneNumber phone) {
        place = Math.max(place, at + 1);
        passedOver = passedOver.stream()
                .filter(waiting -> !waiting.equals(phone.e164()))
                .toList();
    }

    /** The telephone of the contact at the present place is in use: the next one comes next. Answers whether that is news. */
    boolean passesOver(PhoneNumber phone) {
        place++;
        boolean news = !passedOver.contains(phone.e164());
        passedOver = news
                ? Stream.concat(passedOver.stream(), Stream.of(phone.e164())).toList()
                : passedOver;
        return news;
    }

    void nextRound(Instant at) {
        round++;
        place = 0;
        nextAt = at;
    }

    /** Nobody can be called now: again at that time. */
    void waitsUntil(Instant at) {
        nextAt = at;
    }

    void confirmed(String contact, Instant now) {
        end(AlarmState.CONFIRMED, now);
        confirmedBy = contact;
    }

    void stopped(Instant now) {
        end(AlarmState.STOPPED, now);
    }

    /** The ticket turned out to be the same trouble as another one. */
    void goesOnAt(long otherTicket) {
        ticket = otherTicket;
    }

    private void end(AlarmState end, Instant now) {
        if (!goesOn()) {
            throw new IllegalStateException("alarm " + id + " is " + state + ", not to become " + end);
        }
        state = end;
        endedAt = now;
    }

    boolean goesOn() {
        return state == AlarmState.CALLING;
    }

    /**
     * What it does next.
     *
     * @param order the telephones of those who can be called
     * @param inUse telephones that ring or talk for something else
     */
    AlarmStep step(List<PhoneNumber> order, Set<PhoneNumber> inUse, Instant now) {
        Set<PhoneNumber> waiting = passedOver.stream().map(PhoneNumber::new).collect(Collectors.toSet());
        return AlarmStep.of(new AlarmOrder(order, inUse, waiting, place), round, nextAt, now);
    }

    AlarmView view(Optional<AlarmTry> now) {
        return new AlarmView(
                state,
                raisedAt,
                raisedBy,
                round,
                goesOn() && now.isEmpty() ? nextAt : null,
                now.map(AlarmTry::contact).orElse(null),
                confirmedBy,
                endedAt);
    }

    UUID id() {
        return id;
    }

    long ticket() {
        return ticket;
    }

    UUID customerId() {
        return customerId;
    }

    PhoneNumber line() {
        return line;
    }

    String carrier() {
        return carrier;
    }

    int round() {
        return round;
    }
}
