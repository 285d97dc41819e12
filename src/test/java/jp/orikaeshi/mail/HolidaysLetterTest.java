package jp.orikaeshi.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class HolidaysLetterTest {
    private static final Instant NOW = Instant.parse("2027-11-03T00:00:00Z");

    @Test
    void the_letter_says_when_the_list_ends_and_what_to_do() {
        assertThat(letter(Locale.ENGLISH).subject()).contains("2027");
        assertThat(letter(Locale.ENGLISH).text()).contains("end of 2027", "ORIKAESHI_HOLIDAYS", "syukujitsu.csv");
        assertThat(letter(Locale.JAPANESE).text()).contains("2027年末", "ORIKAESHI_HOLIDAYS", "syukujitsu.csv");
    }

    @Test
    void a_newer_list_makes_it_needless() {
        assertThat(Overtaken.byNewHolidays(Optional.empty())).isPresent();
        assertThat(Overtaken.byNewHolidays(Optional.of(2027))).isEmpty();
        assertThat(Subject.ofHolidays(2027).toldBy(Subject.ofHolidays(2027))).isTrue();
        assertThat(Subject.ofHolidays(2028).toldBy(Subject.ofHolidays(2027))).isFalse();
    }

    private static Letter letter(Locale language) {
        MailMessage message = new MailMessage(
                Subject.ofHolidays(2027), new Recipient("admin@desk.example", "管理者", language), "desk.example", NOW);
        return HolidaysLetter.write(message, 2027, NOW);
    }
}
