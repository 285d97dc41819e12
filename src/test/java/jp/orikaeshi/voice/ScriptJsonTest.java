package jp.orikaeshi.voice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import jp.orikaeshi.customer.PhoneNumber;
import jp.orikaeshi.persistence.Json;
import org.junit.jupiter.api.Test;

class ScriptJsonTest {
    @Test
    void every_verb_comes_back_from_the_database_as_it_was_stored() {
        Turn next = new Turn("reception", "2");
        Script script = Script.of(
                Locale.JAPANESE,
                new Verb.Say("録音しています。"),
                new Verb.Pause(Duration.ofMillis(500)),
                new Verb.Ask(
                        List.of(new Verb.Say("お名前を。")),
                        Set.of(Verb.Means.SPEECH),
                        0,
                        Duration.ofSeconds(5),
                        List.of("株式会社"),
                        next),
                new Verb.RecordVoice(Duration.ofMinutes(2), next),
                new Verb.Connect(
                        new PhoneNumber("+819012345678"),
                        new PhoneNumber("+81312345678"),
                        Duration.ofSeconds(25),
                        Duration.ofHours(1),
                        next,
                        next),
                new Verb.Confer("a1", true, Duration.ofHours(4), "CA1", next),
                new Verb.Continue(next),
                new Verb.HangUp());

        assertThat(Json.read(Json.write(script), Script.class)).isEqualTo(script);
    }
}
