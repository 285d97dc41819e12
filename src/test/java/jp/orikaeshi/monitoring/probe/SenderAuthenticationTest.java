package jp.orikaeshi.monitoring.probe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Who may say that a mail is from whom it says, and what counts as saying so. */
class SenderAuthenticationTest {
    private static SenderAuthentication seen(String... lines) {
        return SenderAuthentication.of(MailHeader.of(List.of(lines)), "mx.check.example");
    }

    @Test
    void a_field_is_read_with_its_comments_quotes_folds_and_versions() {
        // The forms of RFC 8601 section 4 and appendix B, and of Gmail.
        AuthenticationResults field = AuthenticationResults.of("MX.Check.Example 1; spf=pass (ok; see \"(a)\" \\) b) "
                + "smtp.mailfrom=\"watch;x\"@yamada.example;\tDKIM/1 = fail reason=\"bad; key\" header.d=yamada.example;"
                + " dmarc=none; junk; x=");

        assertThat(field.server()).isEqualTo("mx.check.example");
        assertThat(field.results())
                .extracting(AuthenticationResults.Result::method, AuthenticationResults.Result::value)
                .containsExactly(tuple("spf", "pass"), tuple("dkim", "fail"), tuple("dmarc", "none"));
        assertThat(AuthenticationResults.of("mx.check.example; none").results()).isEmpty();
        assertThat(AuthenticationResults.of("spf=pass (sender IP is 192.0.2.1) smtp.mailfrom=a.example; dkim=none")
                        .server())
                .isEmpty();
    }

    @Test
    void only_the_trusted_server_is_believed_whatever_others_write() {
        SenderAuthentication sender = seen(
                "Authentication-Results: mx.check.example; spf=fail smtp.mailfrom=yamada.example",
                "Authentication-Results: smtp.yamada.example;",
                " spf=pass; dkim=pass;",
                "\tdmarc=pass",
                "Subject: Authentication-Results: mx.check.example; dkim=pass");

        assertThat(sender.results()).isEqualTo(Map.of("spf", "fail"));
        assertThat(sender.strangers()).containsExactly("smtp.yamada.example");
        assertThat(sender.failing(List.of())).containsExactly("spf");
    }

    @Test
    void several_programs_of_one_server_may_each_write_a_field_and_the_uppermost_counts() {
        SenderAuthentication sender = seen(
                "Authentication-Results: mx.check.example; dmarc=pass header.from=yamada.example",
                "Authentication-Results: mx.check.example; dkim=fail header.d=a.example; dkim=pass header.d=b.example",
                "Authentication-Results: mx.check.example; spf=softfail; dmarc=fail");

        assertThat(sender.evidence()).isEqualTo(Map.of("dmarc", "pass", "dkim", "pass", "spf", "softfail"));
        assertThat(sender.failing(List.of())).containsExactly("spf");
    }

    @Test
    void what_is_not_there_fails_only_where_it_is_demanded() {
        SenderAuthentication sender = seen("Authentication-Results: mx.check.example; spf=temperror; dkim=none");

        assertThat(sender.failing(List.of())).isEmpty();
        assertThat(sender.failing(List.of("dkim", "dmarc"))).containsExactly("dkim", "dmarc");
    }

    @Test
    void whoever_wrote_results_in_vain_is_named_so_that_the_probe_can_be_corrected() {
        SenderAuthentication sender = seen("Authentication-Results: mx7.check.example; spf=fail");

        assertThat(sender.failing(List.of())).isEmpty();
        assertThat(sender.evidence()).isEqualTo(Map.of("resultsNotTrusted", "mx7.check.example"));
    }
}
