package jp.orikaeshi.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever callers do, a ticket comes of it and somebody calls back. */
class ReceptionStoriesIT extends Story {
    private static final List<Consumer<OnThePhone>> STEPS = List.of(
            caller -> caller.presses("100234#"),
            caller -> caller.says("山田製作所"),
            caller -> caller.presses("1"),
            caller -> caller.presses("2"),
            caller -> caller.presses("0312345679#"));

    @Test
    void a_caller_who_says_nothing_at_all_is_called_back() {
        OnThePhone caller = phone(YAMADA).calls(LINE).hears("お客様番号");
        caller.staysSilent().hears("もう一度", "お客様番号").staysSilent().staysSilent().hears("お名前");
        caller.staysSilent().hears("もう一度、お名前").staysSilent().hears("発信音");
        caller.staysSilent().hears("お困りの内容");
        caller.staysSilent().hears("恐れ入ります").staysSilent().hears("折り返し");
        caller.staysSilent().staysSilent().hears("受付番号").isOver();

        JsonNode ticket = ticket();
        assertThat(ticket.path("identification").asText()).isEqualTo("unknown");
        assertThat(ticket.path("customer").isNull()).isTrue();
        assertThat(ticket.path("trouble").isNull()).isTrue();
        assertThat(ticket.path("callback").path("number").asText()).isEqualTo(YAMADA);
        phone(SATO).rings().hears("お客様は確認できていません");
    }

    @Test
    void a_key_that_means_nothing_is_asked_again() {
        OnThePhone caller = phone(YAMADA).calls(LINE).presses("100234#").says("山田製作所");
        caller.presses("9").hears("恐れ入ります", "ホームページは2").presses("4").hears("折り返し");
        caller.presses("7").hears("1を").presses("1").isOver();

        assertThat(ticket().path("trouble").asText()).isEqualTo("security");
        phone(SATO).rings();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 5})
    void whoever_hangs_up_after_some_answers_has_a_ticket_and_is_called_back(int answers) {
        OnThePhone caller = phone(YAMADA).calls(LINE);
        STEPS.subList(0, answers).forEach(step -> step.accept(caller));
        caller.hangsUp();
        time.passes(Duration.ofMinutes(2));

        phone(SATO).rings().isNotOver();
        JsonNode ticket = ticket();
        assertThat(ticket.path("call").path("sid").asText()).isEqualTo(caller.sid());
        assertThat(ticket.path("callback").path("number").asText()).isEqualTo(answers < 5 ? YAMADA : "+81312345679");
        assertThat(ticket.path("identification").asText())
                .isEqualTo(answers == 0 ? "unknown" : answers == 1 ? "unverified" : "accepted");
    }

    @Test
    void a_number_that_nobody_has_is_taken_for_unknown_after_three_tries() {
        OnThePhone caller = phone(YAMADA).calls(LINE).presses("999999#").hears("確認できませんでした");
        caller.presses("999999#").presses("12#").hears("お名前").says("山田製作所").hears("お困りの内容");
        caller.presses("1").doesNotHear("コーポレートサイト").presses("1").isOver();

        assertThat(ticket().path("identification").asText()).isEqualTo("unknown");
        assertThat(ticket().path("call").path("spokenName").asText()).isEqualTo("山田製作所");
        assertThat(texts(ticket().path("timeline"), "text"))
                .contains("入力されたお客様番号は登録がありません：999999", "入力されたお客様番号は登録がありません：12");
        phone(SATO).rings();
    }

    @Test
    void a_name_that_nobody_has_is_asked_for_once_more_and_recorded_also_where_the_number_is_unknown() {
        OnThePhone caller =
                phone(YAMADA).calls(LINE).presses("999999#").presses("999999#").presses("999999#");
        caller.says("犬小屋商会").hears("もう一度、お名前").says("犬小屋商会").hears("発信音");
        caller.says("犬小屋商会").hears("お困りの内容").presses("1").presses("1").isOver();

        assertThat(ticket().path("identification").asText()).isEqualTo("unknown");
        assertThat(ticket().path("call").path("recordings")).hasSize(1);
        phone(SATO).rings();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ANONYMOUS",
                "anonymous",
                "RESTRICTED",
                "+266696687",
                "+7378742833",
                "+86282452253",
                "+8656696",
                "+2562533"
            })
    void whoever_withholds_the_number_is_asked_for_one_and_hears_it_again(String withheld) {
        OnThePhone caller =
                phone(withheld).calls(LINE).presses("100234#").says("山田製作所").presses("1");
        caller.hears("折り返し先の電話番号").doesNotHear("今おかけの番号").presses("0990123456#");
        caller.hears("固定電話か携帯電話").presses("09012345678#");
        caller.hears("ゼロ、キュウ、ゼロ、イチ、ニ、サン").presses("1").hears("受付番号").isOver();

        assertThat(ticket().path("call").path("from").isNull()).isTrue();
        assertThat(ticket().path("callback").path("number").asText()).isEqualTo(YAMADA);
        phone(SATO).rings().presses("1");
        phone(YAMADA).rings().isConnected();
    }

    @Test
    void a_silent_caller_without_a_number_is_not_told_of_contacts_that_a_stranger_does_not_have() {
        OnThePhone caller = phone("anonymous").calls(LINE);
        for (int asked = 0; asked < 20 && !caller.heard().contains("受付番号"); asked++) {
            caller.staysSilent();
        }

        caller.hears("もう一度おかけください").doesNotHear("登録の連絡先").isOver();
        assertThat(ticket().path("customer").isNull()).isTrue();
        assertThat(texts(ticket().path("timeline"), "text")).contains("非通知のお電話で、ほかの折り返し先の番号も承れませんでした");
        nobodyRings();
    }

    @Test
    void a_wrong_name_hears_nothing_about_the_customer_and_an_engineer_checks() {
        OnThePhone caller =
                phone("+819099998888").calls(LINE).presses("100234#").says("鈴木商店");
        caller.hears("もう一度、お名前").says("鈴木商店").hears("発信音");
        caller.says("鈴木商店").hears("お困りの内容").presses("2").doesNotHear("コーポレートサイト", "山田");
        caller.presses("1").isOver();

        assertThat(ticket().path("identification").asText()).isEqualTo("unverified");
        assertThat(ticket().path("customer").path("number").asText()).isEqualTo("100234");
        phone(SATO).rings();
    }

    @Test
    void a_name_heard_in_other_characters_of_the_same_reading_is_recognised() {
        OnThePhone caller = phone(YAMADA).calls(LINE).presses("100234#").says("山田制作所です");
        caller.hears("お困りの内容").presses("2").hears("コーポレートサイト").presses("1").isOver();

        assertThat(ticket().path("identification").asText()).isEqualTo("accepted");
        phone(SATO).rings();
    }

    @Test
    void a_line_taken_over_answers_by_its_own_name_and_calls_back_by_it() {
        OnThePhone caller = phone(YAMADA).calls(OTHER_LINE).hears("引き継ぎ元ブランドのサポート", "録音");
        caller.presses("100234#").says("山田製作所").presses("2").presses("1").isOver();

        assertThat(ticket().path("call").path("line").asText()).isEqualTo(OTHER_LINE);
        phone(SATO).rings().shows(OTHER_LINE).presses("1");
        phone(YAMADA).rings().shows(OTHER_LINE).hears("引き継ぎ元ブランド", "録音").isConnected();
    }

    @Test
    void whoever_calls_again_about_an_open_trouble_joins_its_ticket_and_nobody_rings_twice() {
        yamadaCalls();
        long first = ticket().path("number").asLong();
        OnThePhone engineer = phone(SATO).rings();

        OnThePhone again = phone(YAMADA)
                .calls(LINE)
                .presses("100234#")
                .says("山田製作所")
                .presses("2")
                .presses("1");
        again.hears("受付番号").isOver();
        nobodyRings();

        JsonNode joined = ticket(first);
        assertThat(texts(joined.path("timeline"), "kind")).contains("call-joined", "callback-asked-again");
        assertThat(joined.path("callback").path("attempts")).hasSize(1);
        engineer.presses("1");
        phone(YAMADA).rings().isConnected();
    }

    @Test
    void whoever_is_identified_on_the_second_call_from_one_telephone_has_one_ticket_and_is_called_once() {
        long first = nobodyKnownCalls();
        JsonNode promised = ticket(first);
        OnThePhone engineer = phone(SATO).rings().hears("お客様は確認できていません");
        time.passes(Duration.ofSeconds(10));

        OnThePhone again = phone(YAMADA).calls(LINE).presses("100234#").says("山田製作所");
        again.presses("2").hears("コーポレートサイト").presses("1").hears("受付番号は、" + spoken(first));
        again.isOver();
        nobodyRings();

        JsonNode joined = ticket(first);
        assertThat(joined.path("customer").path("number").asText()).isEqualTo("100234");
        assertThat(joined.path("identification").asText()).isEqualTo("accepted");
        assertThat(joined.path("openedAt")).isEqualTo(promised.path("openedAt"));
        assertThat(joined.path("callback").path("dueAt"))
                .isEqualTo(promised.path("callback").path("dueAt"));
        assertThat(clock(joined, "callback").path("dueAt"))
                .isEqualTo(clock(promised, "callback").path("dueAt"));
        assertThat(clock(joined, "response").path("dueAt"))
                .isEqualTo(clock(promised, "response").path("dueAt"));
        assertThat(joined.path("callback").path("attempts")).hasSize(1);
        assertThat(texts(joined.path("timeline"), "kind"))
                .contains("call-joined", "customer-identified", "callback-asked-again");
        assertThat(ticket().path("status").asText()).isEqualTo("closed");
        assertThat(ticket().path("callback").isNull()).isTrue();
        engineer.presses("1");
        phone(YAMADA).rings().isConnected();
        time.passes(Duration.ofMinutes(31));
        nobodyRings();
    }

    @Test
    void whoever_calls_twice_and_stays_unknown_has_one_ticket_and_is_called_once() {
        long first = nobodyKnownCalls();
        OnThePhone engineer = phone(SATO).rings();

        nobodyKnownCalls();
        nobodyRings();

        assertThat(texts(ticket(first).path("timeline"), "kind")).contains("call-joined", "callback-asked-again");
        assertThat(ticket().path("status").asText()).isEqualTo("closed");
        engineer.presses("1");
        phone(YAMADA).rings().isConnected();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1})
    void whoever_is_cut_off_and_dials_again_at_once_is_called_once(int answers) {
        OnThePhone cutOff = phone(YAMADA).calls(LINE);
        STEPS.subList(0, answers).forEach(step -> step.accept(cutOff));
        cutOff.hangsUp();
        yamadaCalls();
        long second = ticket().path("number").asLong();
        OnThePhone engineer = phone(SATO).rings();

        engineer.presses("1");
        phone(YAMADA).rings().isConnected();

        // Only silence tells that the first call is over.
        time.passes(Duration.ofMinutes(2));
        nobodyRings();
        assertThat(texts(ticket(second).path("timeline"), "kind")).contains("earlier-call-joined");
        assertThat(ticket(second - 1).path("status").asText()).isEqualTo("closed");
    }

    private static String spoken(long number) {
        List<String> digits = List.of("ゼロ", "イチ", "ニ", "サン", "ヨン", "ゴ", "ロク", "ナナ", "ハチ", "キュウ");
        return Long.toString(number).chars().mapToObj(c -> digits.get(c - '0')).collect(Collectors.joining("、"));
    }

    /** From Yamada's telephone, without a customer number, to the end of the call. */
    private long nobodyKnownCalls() {
        OnThePhone caller =
                phone(YAMADA).calls(LINE).presses("999999#").presses("999999#").presses("999999#");
        caller.hears("お名前")
                .says("山田製作所")
                .presses("2")
                .presses("1")
                .hears("受付番号")
                .isOver();
        assertThat(ticket().path("identification").asText()).isEqualTo("unknown");
        return ticket().path("number").asLong();
    }

    @Test
    void a_second_call_that_is_cut_off_does_not_lead_the_promised_call_to_another_telephone() {
        yamadaCalls();
        long first = ticket().path("number").asLong();
        OnThePhone engineer = phone(SATO).rings();

        phone("+818011114444")
                .calls(LINE)
                .presses("100234#")
                .says("山田です")
                .hears("山田 様")
                .presses("1")
                .presses("2")
                .hears("今おかけの番号")
                .hangsUp();
        time.passes(Duration.ofMinutes(2));
        nobodyRings();

        JsonNode joined = ticket(first);
        assertThat(joined.path("callback").path("number").asText()).isEqualTo(YAMADA);
        assertThat(texts(joined.path("timeline"), "kind")).contains("call-joined", "callback-asked-again");
        assertThat(texts(joined.path("timeline"), "text")).contains("080-1111-4444 からのお電話では番号の指定がなく、折り返し先は変わりません");
        engineer.presses("1");
        phone(YAMADA).rings().isConnected();
    }

    @Test
    void a_second_call_that_names_its_telephone_is_called_back_there() {
        yamadaCalls();
        long first = ticket().path("number").asLong();
        phone(SATO).rings().doesNotAnswer();
        OnThePhone tanaka = phone(TANAKA).rings();

        phone("+818011114444")
                .calls(LINE)
                .presses("100234#")
                .says("山田製作所")
                .presses("2")
                .presses("1")
                .isOver();
        nobodyRings();

        assertThat(ticket(first).path("callback").path("number").asText()).isEqualTo("+818011114444");
        tanaka.presses("2");
        time.passes(Duration.ofMinutes(1));
        phone(SATO).rings().presses("1");
        phone("+818011114444").rings().isConnected();
    }
}
