package jp.orikaeshi.monitoring;

import static jp.orikaeshi.monitoring.AssetKind.MAIL;
import static jp.orikaeshi.monitoring.AssetKind.NETWORK;
import static jp.orikaeshi.monitoring.AssetKind.SERVER;
import static jp.orikaeshi.monitoring.AssetKind.WEBSITE;
import static jp.orikaeshi.monitoring.ProbeKind.ALERT;
import static jp.orikaeshi.monitoring.ProbeKind.DEVICES;
import static jp.orikaeshi.monitoring.ProbeKind.DNS;
import static jp.orikaeshi.monitoring.ProbeKind.DNSBL;
import static jp.orikaeshi.monitoring.ProbeKind.HEARTBEAT;
import static jp.orikaeshi.monitoring.ProbeKind.HTTP;
import static jp.orikaeshi.monitoring.ProbeKind.IMAP;
import static jp.orikaeshi.monitoring.ProbeKind.PING;
import static jp.orikaeshi.monitoring.ProbeKind.SMTP;
import static jp.orikaeshi.monitoring.ProbeKind.TCP;
import static jp.orikaeshi.monitoring.ProbeKind.TLS;
import static jp.orikaeshi.monitoring.Seen.probe;
import static jp.orikaeshi.monitoring.Seen.seen;
import static jp.orikaeshi.monitoring.Status.DEGRADED;
import static jp.orikaeshi.monitoring.Status.DOWN;
import static jp.orikaeshi.monitoring.Status.UNKNOWN;
import static jp.orikaeshi.monitoring.Status.UP;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DiagnosisTest {
    private static final ProbeStatus LISTED =
            probe(DNSBL, DOWN, "listed", Map.of("of", "ip", "listed", "zen.spamhaus.org", "entry", "203.0.113.7"));

    private static List<Cause> of(Seen seen, @Nullable String trouble) {
        return Diagnosis.of(seen.snapshot(), trouble);
    }

    private static String first(Seen seen, @Nullable String trouble) {
        return of(seen, trouble).get(0).cause();
    }

    @Test
    void what_another_system_reports_explains_what_no_check_of_ours_shows_and_stands_below_what_one_does() {
        ProbeStatus alert = probe(ALERT, DOWN, "alert-critical", Map.of("alert", "OrderImportFailed"));

        List<Cause> alone = of(seen().asset("db", SERVER, alert, probe(TCP, UP, "ok")), "network");
        assertThat(alone.get(0).cause()).isEqualTo("alert-firing");
        assertThat(alone.get(0).summary()).contains("OrderImportFailed");
        assertThat(first(seen().asset("web", WEBSITE, alert, probe(HTTP, DOWN, "http-503")), "site"))
                .isEqualTo("site-error-status");
    }

    @Test
    void a_line_works_if_a_machine_behind_it_reports_now_but_not_because_a_nightly_job_went_well() {
        ProbeStatus router = probe(PING, DOWN, "no-reply");
        ProbeStatus site = probe(HTTP, UP, "ok");

        assertThat(first(seen().asset("mail", MAIL, site).asset("office", NETWORK, router, job(UP)), "network"))
                .isEqualTo("customer-line-down");
        assertThat(first(
                        seen().asset("mail", MAIL, site)
                                .asset("office", NETWORK, router, probe(DEVICES, DEGRADED, "device-gone")),
                        "network"))
                .isNotEqualTo("customer-line-down");
    }

    /** A backup that reports once a day. */
    private static ProbeStatus job(Status status) {
        return new ProbeStatus(
                new UUID(0, 2), HEARTBEAT, "P1D", status, true, "ok", "ok", Seen.NOW, Seen.NOW, Map.of());
    }

    @Test
    void an_alert_whose_words_name_the_reason_stands_above_what_it_explains_and_a_warning_below() {
        assertThat(first(seen().asset("web", WEBSITE, alert(DOWN, "DiskFull"), probe(HTTP, DOWN, "http-500")), "site"))
                .isEqualTo("disk-full");
        assertThat(first(
                        seen().asset("web", WEBSITE, alert(DEGRADED, "DiskFull"), probe(HTTP, DOWN, "http-500")),
                        "site"))
                .isEqualTo("site-error-status");
    }

    private static ProbeStatus alert(Status status, String name) {
        return probe(ALERT, status, status == DOWN ? "alert-critical" : "alert-warning", Map.of("alert", name));
    }

    @ParameterizedTest
    @CsvSource({
        "Zoom connector stopped, alert-firing",
        "Nightly database download failed, alert-firing",
        "Taiwan branch: sales report down, alert-firing",
        "Backups: powerful compression off, alert-firing",
        "Power supply 1 failed, hardware-fault",
        "UPS on battery, power-failure",
        "OOM killer: php-fpm, server-overloaded"
    })
    void the_words_of_an_alert_are_not_found_inside_other_words(String name, String cause) {
        assertThat(first(seen().asset("db", SERVER, alert(DOWN, name)), null)).isEqualTo(cause);
    }

    @Test
    void machines_that_fail_together_are_one_cause_and_another_machine_is_another() {
        List<Cause> causes = of(
                seen().asset("web", WEBSITE, silentAt("203.0.113.40"))
                        .asset("mail", MAIL, silentAt("203.0.113.40"))
                        .asset("db", SERVER, silentAt("203.0.113.9"), silentAt("203.0.113.9")),
                null);

        assertThat(causes)
                .filteredOn(cause -> cause.cause().equals("host-unreachable"))
                .extracting(Cause::asset, Cause::summaryEn)
                .containsExactlyInAnyOrder(
                        tuple(null, "Nothing at all comes back from the server or line of \"web\", \"mail\"."),
                        tuple("db", "Nothing at all comes back from the server or line of \"db\"."));
        assertThat(causes).extracting(Cause::summary).anyMatch(summary -> summary.startsWith("「web」「mail」の"));
    }

    @Test
    void a_cause_knows_on_which_checks_it_rests() {
        ProbeStatus site = probe(HTTP, DOWN, "http-503");
        Cause cause = of(seen().asset("web", WEBSITE, site).asset("mail", MAIL, LISTED), "site")
                .get(0);

        assertThat(cause.restsOn(site)).isTrue();
        assertThat(cause.restsOn(LISTED)).isFalse();
    }

    private static ProbeStatus silentAt(String address) {
        return probe(TCP, DOWN, "timeout", Map.of("address", address));
    }

    @ParameterizedTest
    @CsvSource({
        "http-503, site-error-status",
        "http-403, site-error-status",
        "timeout, site-timeout",
        "refused, site-refused",
        "dns-nxdomain, site-dns",
        "dns-timeout, site-dns",
        "cert-expired, certificate-expired",
        "cert-host-mismatch, certificate-invalid",
        "content-missing, site-content-missing",
        "redirect-loop, site-redirect",
        "some-future-outcome, check-failed"
    })
    void a_site_that_is_down_is_told_by_the_way_in_which_it_is(String outcome, String cause) {
        assertThat(first(seen().asset("web", WEBSITE, probe(HTTP, DOWN, outcome)), "site"))
                .isEqualTo(cause);
    }

    @Test
    void a_status_that_hosters_use_for_suspended_accounts_is_told_as_that_too() {
        assertThat(of(seen().asset("web", WEBSITE, probe(HTTP, DOWN, "http-403")), "site"))
                .extracting(Cause::cause)
                .containsExactly("site-error-status", "site-suspended");
    }

    @Test
    void a_listed_address_comes_first_when_mail_is_the_trouble() {
        Seen seen = seen().asset("web", WEBSITE, probe(HTTP, DOWN, "http-503"))
                .asset("mail", MAIL, probe(SMTP, UP, "ok"), LISTED);

        Cause first = of(seen, "mail").get(0);

        assertThat(first.cause()).isEqualTo("ip-blacklisted");
        assertThat(first.evidence()).anyMatch(line -> line.contains("203.0.113.7"));
        assertThat(first.next()).anyMatch(line -> line.contains("zen.spamhaus.org"));
        assertThat(first.asset()).isEqualTo("mail");
    }

    @Test
    void the_same_findings_put_the_site_first_when_the_site_is_the_trouble() {
        Seen seen = seen().asset("web", WEBSITE, probe(HTTP, DOWN, "http-503")).asset("mail", MAIL, LISTED);

        assertThat(first(seen, "site")).isEqualTo("site-error-status");
    }

    @Test
    void a_listed_domain_is_another_cause_than_a_listed_address() {
        assertThat(first(seen().asset("mail", MAIL, probe(DNSBL, DOWN, "listed", Map.of("of", "domain"))), "mail"))
                .isEqualTo("domain-blacklisted");
    }

    @Test
    void mail_servers_that_are_silent_or_unwilling_are_told_apart() {
        assertThat(first(seen().asset("mail", MAIL, probe(SMTP, DOWN, "refused")), "mail"))
                .isEqualTo("mail-server-down");
        assertThat(first(seen().asset("mail", MAIL, probe(IMAP, DOWN, "timeout")), "mail"))
                .isEqualTo("mail-server-down");
        assertThat(first(seen().asset("mail", MAIL, probe(TCP, DOWN, "refused")), "mail"))
                .isEqualTo("mail-server-down");
        assertThat(first(seen().asset("mail", MAIL, probe(SMTP, DOWN, "smtp-554")), "mail"))
                .isEqualTo("mail-server-refuses");
        assertThat(first(seen().asset("mail", MAIL, probe(IMAP, DOWN, "cert-expired")), "mail"))
                .isEqualTo("certificate-expired");
    }

    @Test
    void two_probes_that_speak_for_one_cause_are_one_cause_with_the_evidence_of_both() {
        List<Cause> causes = of(
                seen().asset("mail", MAIL, probe(SMTP, DOWN, "refused"), probe(IMAP, DOWN, "timeout"), LISTED), "mail");

        assertThat(causes).extracting(Cause::cause).containsExactly("ip-blacklisted", "mail-server-down");
        assertThat(causes.get(1).evidence()).contains("smtp target: refused", "imap target: timeout");
    }

    @Test
    void a_host_of_which_nothing_answers_is_looked_at_before_its_services() {
        Seen seen = seen().asset(
                        "web",
                        WEBSITE,
                        probe(HTTP, DOWN, "timeout"),
                        probe(TLS, DOWN, "timeout"),
                        probe(PING, DOWN, "no-reply"));

        assertThat(first(seen, "site")).isEqualTo("host-unreachable");
    }

    @Test
    void dns_heartbeat_and_line_have_causes_of_their_own() {
        assertThat(first(seen().asset("mail", MAIL, probe(DNS, DOWN, "dns-wrong")), "mail"))
                .isEqualTo("dns-wrong");
        assertThat(first(seen().asset("mail", MAIL, probe(DNS, DOWN, "dns-servfail")), "mail"))
                .isEqualTo("dns-missing");
        assertThat(first(seen().asset("nas", SERVER, probe(HEARTBEAT, DOWN, "heartbeat-missing")), "network"))
                .isEqualTo("heartbeat-missing");
        assertThat(first(seen().asset("lan", NETWORK, probe(PING, DOWN, "no-reply")), "network"))
                .isEqualTo("host-unreachable");
        assertThat(first(seen().asset("lan", NETWORK, probe(PING, DEGRADED, "packet-loss")), "network"))
                .isEqualTo("packet-loss");
    }

    @Test
    void a_certificate_that_expires_soon_is_told_but_hardly_the_cause() {
        Seen seen = seen().asset(
                        "web",
                        WEBSITE,
                        probe(HTTP, DOWN, "timeout"),
                        probe(TLS, DEGRADED, "cert-expiring", Map.of("daysLeft", "9")));

        assertThat(of(seen, "site")).extracting(Cause::cause).containsExactly("site-timeout", "certificate-expiring");
        assertThat(of(seen, "site").get(1).summary()).contains("9");
    }

    @Test
    void nothing_wrong_is_an_answer_and_being_blind_is_another() {
        assertThat(first(seen().asset("web", WEBSITE, probe(HTTP, UP, "ok")), "mail"))
                .isEqualTo("nothing-seen-from-outside");
        assertThat(first(seen().asset("web", WEBSITE, probe(HTTP, UNKNOWN, "resolver-unreachable")), "site"))
                .isEqualTo("monitor-blind");
        assertThat(first(seen(), "site")).isEqualTo("nothing-watched");
    }

    @Test
    void every_cause_is_told_in_two_languages_with_its_asset_and_something_to_do_next() {
        Cause cause = of(seen().asset("コーポレートサイト", WEBSITE, probe(HTTP, DOWN, "http-503")), null)
                .get(0);

        assertThat(cause.summary()).contains("コーポレートサイト").contains("503");
        assertThat(cause.summaryEn()).contains("コーポレートサイト").contains("503").doesNotContain("'");
        assertThat(cause.next()).isNotEmpty().noneMatch(String::isBlank);
        assertThat(cause.nextEn()).hasSameSizeAs(cause.next());
    }
}
