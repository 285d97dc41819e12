package jp.orikaeshi.launch;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HeapWatchTest {
    @ParameterizedTest
    @CsvSource({
        "157, 110, false",
        "348, 110, false",
        "349, 110, true",
        "4579, 773, true",
        "128, 0, false",
    })
    void what_is_twice_of_what_lived_long_and_some_more_is_too_much(long heldMb, long livedLongMb, boolean tooMuch) {
        assertThat(HeapWatch.tooMuch(heldMb << 20, livedLongMb << 20)).isEqualTo(tooMuch);
    }
}
