package jp.orikaeshi.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.Map;

/** Somebody with a telephone in the hand. Whatever they do first answers it, if it is still ringing. */
final class OnThePhone {
    private final FakeCarrier carrier;
    private final Leg leg;

    OnThePhone(FakeCarrier carrier, Leg leg) {
        this.carrier = carrier;
        this.leg = leg;
    }

    String sid() {
        return leg.sid;
    }

    /** What the person rung sees on the display. */
    OnThePhone shows(String callerId) {
        assertThat(leg.from).as("caller ID of the " + leg).isEqualTo(callerId);
        return this;
    }

    OnThePhone answers() {
        carrier.answer(leg, Map.of());
        return this;
    }

    /** A voicemail picks up, and the carrier says so as its request is made. */
    OnThePhone answersAsMachine() {
        carrier.answer(leg, Map.of("AnsweredBy", "machine_start"));
        return this;
    }

    /** All of these have been said since this person last did something. */
    OnThePhone hears(String... words) {
        answers();
        assertThat(carrier.playback(leg).heard()).as("heard on the " + leg).contains(words);
        return this;
    }

    OnThePhone doesNotHear(String... words) {
        answers();
        assertThat(carrier.playback(leg).heard()).as("heard on the " + leg).doesNotContain(words);
        return this;
    }

    String heard() {
        return carrier.playback(leg).heard();
    }

    OnThePhone presses(String keys) {
        answers();
        carrier.playback(leg).keys(keys);
        return this;
    }

    OnThePhone says(String words) {
        answers();
        carrier.playback(leg).words(words);
        return this;
    }

    OnThePhone staysSilent() {
        answers();
        carrier.playback(leg).silence();
        return this;
    }

    /** Ends the call; the desk is told nothing but what the carrier reports by itself. */
    OnThePhone hangsUp() {
        carrier.end(leg, "completed");
        carrier.playback(leg).hungUp();
        return this;
    }

    void isBusy() {
        carrier.end(leg, "busy");
    }

    void doesNotAnswer() {
        carrier.end(leg, "no-answer");
    }

    void cannotBeReached() {
        carrier.end(leg, "failed");
    }

    /** Whoever made it ring has given up. */
    OnThePhone stopsRinging() {
        await().alias("stops ringing: " + leg).atMost(StoryDesk.PATIENCE).until(leg::over);
        assertThat(leg.status()).isEqualTo("canceled");
        return this;
    }

    /** The desk has said all it had to say, and the call is over. */
    OnThePhone isOver() {
        assertThat(leg.over()).as(leg + ", heard: " + heard()).isTrue();
        return this;
    }

    /** The telephone still rings, or somebody talks. */
    OnThePhone isNotOver() {
        assertThat(leg.over()).as(leg + ", heard: " + heard()).isFalse();
        return this;
    }

    /** The customer talks with the engineer. */
    OnThePhone isConnected() {
        answers();
        assertThat(carrier.playback(leg).joined()).as("joined: " + leg).isTrue();
        return isNotOver();
    }

    OnThePhone isNotConnected() {
        assertThat(carrier.playback(leg).joined()).as("joined: " + leg).isFalse();
        return this;
    }

    /** Talks with this many others in a conference. */
    OnThePhone confersWith(int others) {
        await().alias("in a conference with " + others + ": " + leg)
                .atMost(StoryDesk.PATIENCE)
                .untilAsserted(() -> assertThat(carrier.gathering().with(leg)).isEqualTo(others + 1));
        return isNotOver();
    }

    /** The others do not hear this one. */
    OnThePhone isMuted(boolean muted) {
        await().alias("muted: " + leg)
                .atMost(StoryDesk.PATIENCE)
                .untilAsserted(() -> assertThat(carrier.gathering().muted(leg)).isEqualTo(muted));
        return this;
    }

    /** As {@link #hears}, once it is said. */
    OnThePhone comesToHear(String words) {
        await().alias("heard on the " + leg)
                .atMost(StoryDesk.PATIENCE)
                .untilAsserted(() -> assertThat(heard()).contains(words));
        return this;
    }
}
