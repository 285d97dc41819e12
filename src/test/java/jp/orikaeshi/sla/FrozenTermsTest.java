package jp.orikaeshi.sla;

import static jp.orikaeshi.sla.ClockStory.at;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import jp.orikaeshi.persistence.Json;
import org.junit.jupiter.api.Test;

/** Terms as they lie in the ledger, written by this version of the desk and by those before it. */
class FrozenTermsTest {
    private static final String BEFORE_THERE_WERE_EXCEPTIONS = """
            {"plan": "standard", "allowed": "PT2H", "warnAt": [50], "pauseOn": [],
             "hours": {"calendar": "business", "zone": "Asia/Tokyo", "holidays": "2026-11-23",
                       "definition": {"hours": {"mon-fri": "09:00-18:00"}, "holidays": "jp"}}}
            """;

    @Test
    void terms_keep_the_days_with_hours_of_their_own() {
        Terms terms = ClockStory.office(Duration.ofHours(2), Map.of("2026-11-23", "10:00-12:00"));

        Terms read = Json.read(Json.write(terms), Terms.class);

        assertThat(read).isEqualTo(terms);
        assertThat(read.calendar().plus(at("2026-11-20T18:00:00"), Duration.ofHours(2)))
                .isEqualTo(at("2026-11-23T12:00:00"));
    }

    @Test
    void terms_that_were_frozen_without_such_days_count_as_they_did() {
        Terms read = Json.read(BEFORE_THERE_WERE_EXCEPTIONS, Terms.class);

        assertThat(read.calendar().plus(at("2026-11-20T18:00:00"), Duration.ofHours(2)))
                .isEqualTo(at("2026-11-24T11:00:00"));
        assertThat(Json.write(read)).doesNotContain("exceptions");
    }
}
