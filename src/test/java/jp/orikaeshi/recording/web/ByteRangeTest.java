package jp.orikaeshi.recording.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class ByteRangeTest {
    private static final long SIZE = 1000;

    @ParameterizedTest
    @CsvSource({
        "bytes=0-, 0, 999",
        "bytes=0-0, 0, 0",
        "bytes=0-499, 0, 499",
        "bytes=500-, 500, 999",
        "bytes=999-5000, 999, 999",
        "bytes=-1, 999, 999",
        "bytes=-5000, 0, 999",
        "bytes= 10 - 20, 10, 20"
    })
    void one_part_is_what_was_asked_for(String header, long first, long last) {
        assertThat(ByteRange.of(header, SIZE)).contains(new ByteRange(first, last));
        assertThat(ByteRange.asked(header)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"bytes=1000-", "bytes=1000-2000", "bytes=-0"})
    void what_is_not_in_the_file_cannot_be_had(String header) {
        assertThat(ByteRange.of(header, SIZE)).isEmpty();
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                "bytes=0-1,5-6",
                "bytes=-",
                "bytes=20-10",
                "seconds=0-1",
                "bytes=a-b",
                "bytes=99999999999999999999-"
            })
    void anything_else_is_the_whole(String header) {
        assertThat(ByteRange.of(header, SIZE)).contains(new ByteRange(0, 999));
        assertThat(ByteRange.asked(header)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"bytes=0-", "bytes=5-", "bytes=-5"})
    void nothing_is_in_an_empty_file(String header) {
        assertThat(ByteRange.of(header, 0)).isEmpty();
    }
}
