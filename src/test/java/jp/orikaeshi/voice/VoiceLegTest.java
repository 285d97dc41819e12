package jp.orikaeshi.voice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import jp.orikaeshi.voice.LegState.Phase;
import org.junit.jupiter.api.Test;

class VoiceLegTest {
    private static final Instant NOW = Instant.parse("2026-11-24T02:10:00Z");
    private static final LegState TALKED = LegState.over(CallEnded.Result.COMPLETED, Duration.ofSeconds(42));
    private static final LegState BUSY = LegState.over(CallEnded.Result.BUSY, Duration.ZERO);

    private final VoiceLeg leg = new VoiceLeg("CA1", "twilio", NOW);

    @Test
    void the_end_of_a_leg_is_told_once() {
        assertThat(leg.hear(news(TALKED, 3), NOW))
                .contains(new CallEnded("CA1", "twilio", CallEnded.Result.COMPLETED, Duration.ofSeconds(42), NOW));
        assertThat(leg.hear(news(TALKED, 3), NOW)).isEmpty();
        assertThat(leg.end()).isPresent();
    }

    @Test
    void what_comes_after_the_end_changes_nothing() {
        leg.hear(news(BUSY, 2), NOW);

        assertThat(leg.hear(news(LegState.live(Phase.RINGING), 9), NOW)).isEmpty();
        assertThat(leg.hear(news(TALKED, LegNews.ASKED), NOW)).isEmpty();
        assertThat(leg.end().orElseThrow().result()).isEqualTo(CallEnded.Result.BUSY);
    }

    @Test
    void an_end_that_overtook_older_news_counts() {
        leg.hear(news(LegState.live(Phase.TALKING), 2), NOW);

        assertThat(leg.hear(news(BUSY, 1), NOW)).isPresent();
    }

    @Test
    void asking_does_not_make_later_news_old() {
        leg.hear(news(LegState.live(Phase.RINGING), LegNews.ASKED), NOW);

        assertThat(leg.hear(news(TALKED, 3), NOW)).isPresent();
    }

    @Test
    void a_turn_after_the_end_does_not_revive_the_leg() {
        leg.hear(news(TALKED, 3), NOW);
        leg.talks(NOW);

        assertThat(leg.end()).isPresent();
    }

    private static LegNews news(LegState state, int sequence) {
        return new LegNews("CA1", "twilio", state, sequence);
    }
}
