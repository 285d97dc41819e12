package jp.orikaeshi.monitoring.probe;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.handler.codec.dns.DnsResponseCode;
import java.util.List;
import jp.orikaeshi.monitoring.probe.ListReply.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ListReplyTest {
    @ParameterizedTest
    @CsvSource({
        "127.0.0.2, LISTED",
        "127.0.0.11, LISTED",
        "127.0.1.2, LISTED",
        "127.255.255.252, REFUSED",
        "127.255.255.254, REFUSED",
        "127.255.255.255, REFUSED",
        "127.0.0.1, REFUSED",
        "127.0.1.255, REFUSED",
        "198.51.100.9, REWRITTEN"
    })
    void only_some_answers_are_listings(String code, Verdict verdict) {
        assertThat(ListReply.of("zen.spamhaus.org", new DnsAnswer(DnsResponseCode.NOERROR, List.of(code)))
                        .verdict())
                .isEqualTo(verdict);
    }

    @Test
    void no_such_name_is_not_listed_and_a_failure_tells_nothing() {
        assertThat(ListReply.of("l", new DnsAnswer(DnsResponseCode.NXDOMAIN, List.of()))
                        .verdict())
                .isEqualTo(Verdict.CLEAN);
        assertThat(ListReply.of("l", new DnsAnswer(DnsResponseCode.SERVFAIL, List.of()))
                        .verdict())
                .isEqualTo(Verdict.SILENT);
    }

    @Test
    void a_code_is_told_with_its_meaning() {
        assertThat(ListReply.of("zen.spamhaus.org", new DnsAnswer(DnsResponseCode.NOERROR, List.of("127.0.0.4")))
                        .words())
                .contains("XBL");
    }

    @ParameterizedTest
    @CsvSource({
        "multi.uribl.com, 127.0.0.2, 127.0.0.2 black: domain in spam",
        "multi.uribl.com, 127.0.0.10, '127.0.0.10 black: domain in spam, red: domain under observation'",
        "multi.surbl.org, 127.0.0.80, '127.0.0.80 MW: malware site, ABUSE: site in spam'",
        "multi.surbl.org, 127.0.0.32, 127.0.0.32 listed",
        "list.example, 127.0.0.2, 127.0.0.2 listed"
    })
    void a_list_of_several_lists_says_in_bits_which_it_means(String list, String code, String words) {
        assertThat(ListReply.of(list, new DnsAnswer(DnsResponseCode.NOERROR, List.of(code)))
                        .words())
                .isEqualTo(words);
    }

    @Test
    void a_blocked_question_to_a_list_in_bits_is_no_listing() {
        assertThat(ListReply.of("multi.uribl.com", new DnsAnswer(DnsResponseCode.NOERROR, List.of("127.0.0.1")))
                        .verdict())
                .isEqualTo(Verdict.REFUSED);
    }

    @Test
    void an_address_is_put_to_a_list_backwards() {
        assertThat(DnsblProber.reversed("203.0.113.7")).contains("7.113.0.203");
        assertThat(DnsblProber.reversed("2001:db8::1"))
                .contains("1.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.8.b.d.0.1.0.0.2");
        assertThat(DnsblProber.reversed("mx.example")).isEmpty();
    }
}
