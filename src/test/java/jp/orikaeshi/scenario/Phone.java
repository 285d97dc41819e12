package jp.orikaeshi.scenario;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Optional;

/** A telephone with a number, in somebody's pocket. */
final class Phone {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final FakeCarrier carrier;
    private final String number;

    Phone(FakeCarrier carrier, String number) {
        this.carrier = carrier;
        this.number = number;
    }

    /** Dials, and listens to what the line says first. */
    OnThePhone calls(String line) {
        Leg leg = carrier.inbound(number, line);
        carrier.playback(leg).go(carrier.answerUrl(), java.util.Map.of());
        return new OnThePhone(carrier, leg);
    }

    /** Waits until it rings. A ring that no story waits for fails the story. */
    OnThePhone rings() {
        return new OnThePhone(
                carrier,
                await().alias("the telephone " + number + " rings")
                        .atMost(PATIENCE)
                        .pollInterval(Duration.ofMillis(20))
                        .until(this::ringing, Optional::isPresent)
                        .orElseThrow());
    }

    private Optional<Leg> ringing() {
        return carrier.legs().stream()
                .filter(leg -> leg.to.equals(number) && leg.direction != Leg.Direction.INBOUND)
                .filter(Leg::expect)
                .findFirst();
    }
}
