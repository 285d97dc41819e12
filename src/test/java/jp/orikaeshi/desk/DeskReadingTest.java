package jp.orikaeshi.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import jp.orikaeshi.customer.AvailabilityRule;
import jp.orikaeshi.customer.MaintenanceCounts;
import jp.orikaeshi.customer.Priority;
import jp.orikaeshi.customer.UnknownCounts;
import jp.orikaeshi.desk.Difference.Change;
import jp.orikaeshi.document.Fault;
import org.junit.jupiter.api.Test;

class DeskReadingTest {
    private static final String CONTRACT = resource("/desk/contract.yaml");

    private static final String MAINTENANCE = """

            maintenance:
              - {id: web-move, reason: サーバー移設, customer: "100234", asset: web, from: "2026-12-01T01:00+09:00", to: "2026-12-01T03:00:00+09:00"}
              - {id: alpha-monthly, reason: 定期メンテナンス, provider: alpha, days: [third-sun], hours: "23:00-02:00"}
            """;

    @Test
    void the_file_of_the_contract_is_sound() {
        DeskFile file = sound(CONTRACT);

        assertThat(file.customers()).singleElement().satisfies(customer -> {
            assertThat(customer.name()).isEqualTo("株式会社山田製作所");
            assertThat(customer.assets()).extracting(DeskFile.Asset::id).containsExactly("web", "mail");
            assertThat(customer.assets().get(1).probes()).hasSize(7);
        });
        assertThat(file.plans().get(0).promises().callback()).isEqualTo(Duration.ofMinutes(30));
        assertThat(file.callback().giveUp()).isEqualTo(Duration.ofDays(1));
    }

    @Test
    void what_is_exported_reads_back_as_the_same() {
        DeskFile file = sound(CONTRACT);

        assertThat(Differences.between(file, sound(DeskYaml.write(file)))).isEmpty();
    }

    @Test
    void a_mailbox_and_a_domain_to_watch_are_written_and_read_and_no_difference_shows_the_password() {
        String smtp = "{kind: smtp, host: mx.yamada.example, port: 25}";
        String watched = CONTRACT.replace(smtp, """
                {kind: smtp, host: mx.yamada.example, port: 587, starttls: required,
                           auth: {user: watch, password: first}}
                          - {kind: imap, host: imap.yamada.example, tls: true}
                          - {kind: pop3, host: pop.yamada.example, starttls: offered}
                          - {kind: domain, name: yamada.example, warnDays: 60, server: "https://rdap.example/"}
                          - {kind: dns, name: yamada.example, type: SOA, dnssec: signed}""");
        DeskFile file = sound(watched);

        assertThat(Differences.between(file, sound(DeskYaml.write(file)))).isEmpty();
        assertThat(Differences.between(file, sound(watched.replace("password: first", "password: other"))))
                .isNotEmpty()
                .noneMatch(difference -> difference.toString().matches("(?s).*(first|other).*"));
        assertThat(Differences.between(sound(CONTRACT), file))
                .noneMatch(difference -> difference.toString().contains("first"));
    }

    @Test
    void an_exported_customer_number_keeps_its_leading_zeros() {
        DeskFile file = sound(CONTRACT.replace("\"100234\"", "\"000123\""));

        assertThat(sound(DeskYaml.write(file)).customers().get(0).number()).isEqualTo("000123");
    }

    @Test
    void a_plan_that_alerts_still_does_after_it_was_written_and_read() {
        DeskFile file = sound(CONTRACT.replace("availability: 99.9 ", "alerting: true "));

        assertThat(sound(DeskYaml.write(file)).plans().get(0).alerting()).isTrue();
        assertThat(Differences.between(sound(CONTRACT), file)).isNotEmpty();
    }

    @Test
    void terms_by_trouble_priority_and_contract_are_written_and_read() {
        String other = CONTRACT.replace(
                                "promises: {response: PT15M, callback: PT30M, resolution: PT8H}",
                                "promises: {response: PT15M, callback: PT30M, resolution: PT8H, update: PT4H}\n"
                                        + "    terms: [{trouble: mail, priority: urgent, response: PT5M, update: PT60M}]")
                        .replace(
                                "    plan: standard\n    contacts:",
                                "    plan: standard\n    availability: 99.95\n    terms: [{calendar: business, callback: PT10M}]\n"
                                        + "    contacts:")
                + "\npriorities: {security: urgent, site: high}\n";
        DeskFile file = sound(other);

        assertThat(Differences.between(file, sound(DeskYaml.write(file)))).isEmpty();
        assertThat(Differences.between(sound(CONTRACT), file))
                .extracting(Difference::path)
                .contains(
                        "plans[standard].terms",
                        "plans[standard].promises.update",
                        "customers[100234].availability",
                        "customers[100234].terms",
                        "priorities");
        assertThat(file.priorities()).containsEntry("site", Priority.HIGH);
        assertThat(file.plans().get(0).terms().get(0).update()).isEqualTo(Duration.ofHours(1));
    }

    @Test
    void terms_that_say_nothing_or_count_by_no_calendar_are_refused() {
        String plan = "promises: {response: PT15M, callback: PT30M, resolution: PT8H}";

        assertThat(faults(CONTRACT.replace(plan, plan + "\n    terms: [{trouble: mail}]")))
                .singleElement()
                .satisfies(fault -> assertThat(fault.toString()).contains("terms"));
        assertThat(faults(CONTRACT.replace(plan, plan + "\n    terms: [{calendar: lunar}]")))
                .singleElement()
                .satisfies(fault -> assertThat(fault.toString()).contains("lunar"));
    }

    @Test
    void days_with_hours_of_their_own_are_written_and_read() {
        DeskFile file = sound(with("{\"2026-12-28\": \"09:00-12:00\", \"2026-12-26\": \"10:00-12:00,13:00-15:00\"}"));

        assertThat(file.calendars().get(0).exceptions())
                .containsExactly(entry("2026-12-26", "10:00-12:00,13:00-15:00"), entry("2026-12-28", "09:00-12:00"));
        assertThat(Differences.between(file, sound(DeskYaml.write(file)))).isEmpty();
        assertThat(DeskYaml.write(sound(CONTRACT))).doesNotContain("exceptions");
        assertThat(Differences.between(sound(CONTRACT), file))
                .extracting(Difference::path, Difference::change)
                .containsExactly(tuple("calendars[business].exceptions", Change.ADD));
    }

    @Test
    void a_day_that_does_not_exist_or_hours_that_are_none_are_told_where_they_stand_in_both_languages() {
        String days = """

                    "2026-02-30": "10:00-15:00"
                    "2026-12-26": "15:00-10:00"
                    "2026-12-27": "10:00-15:00,14:00-16:00"
                    "2026-12-28": "noon"
                    12-31: "10:00-15:00"
                """;
        String wrong = CONTRACT.replaceFirst(
                "  - \\{id: business.*\n",
                "  - id: business\n    hours: {mon-fri: \"09:00-18:00\"}\n    exceptions:"
                        + days.replaceAll("(?m)^ +", "      "));

        assertThat(faults(wrong))
                .extracting(Fault::line, Fault::path, Fault::message)
                .containsExactly(
                        tuple(
                                7,
                                "/calendars/0/exceptions/2026-02-30",
                                "「2026-02-30」という日はありません。2026-12-26 のように書いてください。"),
                        tuple(
                                8,
                                "/calendars/0/exceptions/2026-12-26",
                                "「15:00-10:00」は終わりが始まりより前です。日をまたぐ時間帯は2日に分けて書いてください。"),
                        tuple(
                                9,
                                "/calendars/0/exceptions/2026-12-27",
                                "「10:00-15:00,14:00-16:00」の時間帯が重なっています。重ならないように書いてください。例：09:00-12:00,13:00-18:00"),
                        tuple(10, "/calendars/0/exceptions/2026-12-28", "形式が合いません（例：10:00-15:00）"),
                        tuple(11, "/calendars/0/exceptions/12-31", "形式が合いません（例：2026-12-26）"));
        assertThat(((DeskReading.Faulty) DeskReading.of(wrong, Set.of("reception"), Locale.ENGLISH)).faults())
                .extracting(Fault::line, Fault::message)
                .contains(
                        tuple(7, "There is no day \"2026-02-30\". Write it like 2026-12-26."),
                        tuple(11, "The form is not right; for example: 2026-12-26"));
    }

    @Test
    void a_day_of_the_week_that_is_none_is_told_once_and_where_it_stands() {
        assertThat(faults(CONTRACT.replace("mon-fri:", "mon-fri-sun:")))
                .extracting(Fault::path)
                .containsExactly("/calendars/0/hours/mon-fri-sun");
        assertThat(faults(CONTRACT.replace("mon-fri:", "weekdays:")))
                .extracting(Fault::path, Fault::message)
                .containsExactly(tuple("/calendars/0/hours/weekdays", "形式が合いません（例：mon-fri, sat）"));
        assertThat(faults(CONTRACT.replace("mon-fri:", "mon-sat:")))
                .extracting(Fault::path)
                .containsExactly("/calendars/0/hours");
    }

    @Test
    void always_has_no_exceptions() {
        String always = CONTRACT.replace(
                "calendars:\n",
                "calendars:\n  - {id: always, hours: {mon: \"09:00-18:00\"}, exceptions: {\"2026-12-26\": \"10:00-15:00\"}}\n");

        assertThat(faults(always)).singleElement().satisfies(fault -> {
            assertThat(fault.path()).isEqualTo("/calendars/0/exceptions");
            assertThat(fault.message()).contains("always");
        });
    }

    private static String with(String exceptions) {
        return CONTRACT.replace("closed: [\"12-29/01-03\"]", "closed: [\"12-29/01-03\"], exceptions: " + exceptions);
    }

    @Test
    void another_way_to_write_the_same_is_no_difference() {
        String other = CONTRACT.replace("pause: PT1M", "pause: PT60S")
                .replace("availability: 99.9 ", "availability: 99.90\n    alerting: false ");

        assertThat(Differences.between(sound(CONTRACT), sound(other))).isEmpty();
    }

    @Test
    void differences_name_the_place_by_keys_that_people_know() {
        String other = CONTRACT.replace("コーポレートサイト", "会社のホームページ").replace("login: mori", "login: hara");

        assertThat(Differences.between(sound(CONTRACT), sound(other)))
                .extracting(Difference::path, Difference::change)
                .containsExactlyInAnyOrder(
                        tuple("customers[100234].assets[web].name", Change.CHANGE),
                        tuple("engineers[mori]", Change.REMOVE),
                        tuple("engineers[hara]", Change.ADD));
    }

    @Test
    void a_company_and_the_way_of_its_reports_are_exported_and_read_back() {
        String told = CONTRACT + """
                company:
                  name: みどりネット株式会社
                  colour: "#0B5D3B"
                  address: 東京都千代田区丸の内1-1-1
                  phone: "+81312345678"
                  logo: "data:image/svg+xml;base64,PHN2ZyB4bWxucz0iaHR0cDovL3d3dy53My5vcmcvMjAwMC9zdmciIHZpZXdCb3g9IjAgMCA0IDEiLz4="
                incidentReports: {approval: manager, link: P14D}
                """;
        DeskFile file = sound(told);

        assertThat(sound(DeskYaml.write(file))).isEqualTo(file);
        assertThat(Differences.between(sound(CONTRACT), file))
                .extracting(Difference::path, Difference::change)
                .containsExactlyInAnyOrder(tuple("company", Change.ADD), tuple("incidentReports", Change.ADD));
    }

    @Test
    void what_is_as_usual_is_as_if_it_were_left_out() {
        String usual = CONTRACT + "company: {}\nincidentReports: {approval: none, link: P30D}\n";
        assertThat(Differences.between(sound(CONTRACT), sound(usual))).isEmpty();
    }

    @Test
    void a_colour_that_cannot_be_read_on_paper_is_refused_with_one_that_can() {
        assertThat(faults(CONTRACT + "company: {colour: \"#ff9900\", logo: \"data:image/png;base64,AAAA\"}\n"))
                .extracting(Fault::path)
                .contains("/company/colour", "/company/logo");
        assertThat(faults(CONTRACT + "company: {colour: \"#ff9900\"}\n"))
                .singleElement()
                .satisfies(fault ->
                        assertThat(fault.message()).contains("2.1", "4.5").containsPattern("#[0-9a-f]{6}"));
    }

    @Test
    void another_order_of_engineers_is_a_difference() {
        DeskFile file = sound(CONTRACT);
        DeskFile turned = new DeskFile(
                file.company(),
                file.incidentReports(),
                file.providers(),
                file.calendars(),
                file.plans(),
                file.lines(),
                List.of(
                        file.engineers().get(1),
                        file.engineers().get(0),
                        file.engineers().get(2)),
                file.duty(),
                file.callback(),
                file.escalations(),
                file.customers(),
                file.maintenance(),
                file.priorities());

        assertThat(Differences.between(file, turned)).singleElement().satisfies(difference -> {
            assertThat(difference.path()).isEqualTo("engineers");
            assertThat(difference.change()).isEqualTo(Change.REORDER);
        });
    }

    @Test
    void every_error_is_listed_with_its_line() {
        String wrong = """
                plans:
                  - id: standard
                    name: スタンダード
                    calendar: nights
                    promises: {response: PT15M, callback: PT30M, resolution: PT0S}
                lines:
                  - {number: "+81312345678", brand: 当社, flow: unheard}
                engineers:
                  - {login: mori, name: 森, roles: [manager]}
                duty: {order: [mori, nobody]}
                customers:
                  - {number: "1", name: 甲, plan: gold}
                  - {number: "1", name: 乙, plan: standard, contacts: [{name: 丙, phone: "+81570012345"}]}
                """;

        assertThat(faults(wrong))
                .extracting(Fault::line, Fault::path)
                .contains(
                        tuple(4, "/plans/0/calendar"),
                        tuple(7, "/lines/0/flow"),
                        tuple(10, "/duty/order/0"),
                        tuple(10, "/duty/order/1"),
                        tuple(12, "/customers/0/plan"),
                        tuple(13, "/customers/1/number"),
                        tuple(13, "/customers/1/contacts/0/phone"));
    }

    @Test
    void faults_of_form_hide_no_faults_of_meaning() {
        String wrong = CONTRACT.replace("pause: PT1M", "pause: 1min")
                .replace("plan: standard", "plan: gold")
                .replace("\"+819012345678\"", "\"0570-000-000\"")
                .replace("sat: \"10:00-12:00\"", "sat: \"12-10\"");

        assertThat(faults(wrong))
                .extracting(Fault::path, Fault::message)
                .contains(
                        tuple("/duty/pause", "形式が合いません（例：PT30M, P1D）"),
                        tuple("/customers/0/plan", "プラン「gold」は定義されていません。plans に追加してください。"),
                        tuple("/calendars/0/hours/sat", "形式が合いません（例：09:00-18:00）"),
                        tuple("/customers/0/contacts/0/phone", "形式が合いません（例：+81312345678）"));
    }

    private static final String TOLD = CONTRACT.replace("login: sato, name: 佐藤 健,", """
            login: sato, name: 佐藤 健, ways: [{by: sms}, {by: webhook, after: PT2M, url: "https://hooks.example/T0/B0", format: chatwork, secret: s3cret-token}],
               quietHours: {mon-fri: "22:00-07:00"},""");

    @Test
    void how_an_engineer_is_told_is_exported_and_read_back_and_no_difference_shows_its_secrets() {
        DeskFile file = sound(TOLD);

        assertThat(DeskYaml.write(file)).contains("hooks.example", "s3cret-token");
        assertThat(Differences.between(file, sound(DeskYaml.write(file)))).isEmpty();
        assertThat(Differences.between(sound(CONTRACT), file).toString())
                .contains("chatwork", "***")
                .doesNotContain("hooks.example", "s3cret");
    }

    @Test
    void a_file_that_does_not_say_how_engineers_are_told_leaves_what_they_chose() {
        DeskFile chosen = sound(TOLD);
        assertThat(sound(CONTRACT).keepingWays(chosen.engineers())).isEqualTo(chosen);

        DeskFile none =
                sound(TOLD.replaceFirst("ways: \\[.*?}],", "ways: [],").replace("{mon-fri: \"22:00-07:00\"},", "{},"));
        assertThat(none.keepingWays(chosen.engineers())).isEqualTo(sound(CONTRACT));
    }

    @Test
    void a_way_that_cannot_tell_anybody_is_refused() {
        String wrong = TOLD.replace("https://hooks", "http://hooks")
                .replace("{by: sms}", "{by: sms, url: \"https://hooks.example/\"}")
                .replace("22:00-07:00", "09:00-12:00,11:00-13:00");

        assertThat(faults(wrong))
                .extracting(Fault::path)
                .contains("/engineers/0/ways/0", "/engineers/0/ways/1", "/engineers/0/quietHours");
    }

    @Test
    void what_counts_in_the_availability_is_exported_and_read_back_and_as_usual_it_is_left_out() {
        DeskFile strict = sound(counting("{maintenance: counted, unknown: down}"));

        assertThat(strict.plans().get(0).availabilityRule())
                .isEqualTo(new AvailabilityRule(MaintenanceCounts.COUNTED, UnknownCounts.DOWN));
        assertThat(sound(counting("{unknown: excluded}")).plans().get(0).availabilityRule())
                .isEqualTo(new AvailabilityRule(MaintenanceCounts.EXCLUDED, UnknownCounts.EXCLUDED));
        assertThat(Differences.between(strict, sound(DeskYaml.write(strict)))).isEmpty();
        assertThat(Differences.between(sound(CONTRACT), strict))
                .extracting(Difference::path)
                .containsExactly("plans[standard].availabilityCounts");
        for (String usual : List.of("{}", "{unknown: up}", "{maintenance: excluded, unknown: up}")) {
            assertThat(sound(counting(usual))).as(usual).isEqualTo(sound(CONTRACT));
        }
        assertThat(DeskYaml.write(sound(CONTRACT))).doesNotContain("availabilityCounts");
        assertThat(faults(counting("{maintenance: down, unknown: counted}")))
                .extracting(Fault::path)
                .contains("/plans/0/availabilityCounts/maintenance", "/plans/0/availabilityCounts/unknown");
    }

    private static String counting(String what) {
        return CONTRACT.replace("availability: 99.9 ", "availabilityCounts: " + what + "\n    availability: 99.9 ");
    }

    private static final String ESCALATING = CONTRACT.replace(
                    "name: 森 彩, mail", "name: 森 彩, phone: \"+819099990000\", mail")
            .replace("availability: 99.9 ", "escalation: night\n    escalationTime: calendar\n    availability: 99.9 ")
            .replace("customers:", """
            escalations:
              - id: night
                steps:
                  - {to: on-duty, timeout: PT5M}
                  - {engineer: tanaka}
                rounds: 2
                lastResort: [sato]
            customers:""");

    @Test
    void an_escalation_policy_is_exported_and_read_back() {
        DeskFile file = sound(ESCALATING);

        assertThat(file.plans().get(0).escalation()).isEqualTo("night");
        assertThat(file.escalations().get(0).steps()).hasSize(2);
        assertThat(Differences.between(file, sound(DeskYaml.write(file)))).isEmpty();
        assertThat(Differences.between(sound(CONTRACT), file))
                .extracting(Difference::path)
                .contains("plans[standard].escalation", "plans[standard].escalationTime", "escalations[night]");
    }

    @Test
    void an_escalation_calls_only_people_who_can_be_called_and_ends_with_a_manager() {
        String wrong = ESCALATING
                .replace("phone: \"+819099990000\", ", "")
                .replace("engineer: tanaka", "engineer: mori, to: managers")
                .replace("timeout: PT5M", "timeout: PT0S")
                .replace("lastResort: [sato]", "lastResort: [nobody]")
                .replace("escalation: night", "escalation: day");

        assertThat(faults(wrong))
                .extracting(Fault::path, Fault::message)
                .contains(
                        tuple(
                                "/escalations/0",
                                "エスカレーションの最後はマネージャーへの電話です。電話番号のあるマネージャーがいません。role が manager のエンジニアに phone を書いてください。"),
                        tuple("/escalations/0/steps/1", "to、engineer、layer のどれか一つだけを書いてください。"),
                        tuple(
                                "/escalations/0/steps/1/engineer",
                                "「mori」には電話番号がないため、エスカレーションで呼び出せません。engineers に phone を書いてください。"),
                        tuple("/escalations/0/lastResort/0", "エンジニア「nobody」は定義されていません。engineers に追加してください。"),
                        tuple("/plans/0/escalation", "エスカレーション「day」は定義されていません。escalations に追加してください。"))
                .extracting(fault -> fault.toList().get(0))
                .contains("/escalations/0/steps/0/timeout");
    }

    private static final String PAGE = """
            {kind: http, url: "https://www.yamada.example/", absent: 準備中, matches: "在庫 [0-9]+ 点",
                         json: {path: /status, equals: ok}, headers: {Content-Type: text/html}, minBytes: 500, maxBytes: 90000,
                         redirects: follow, lands: "https://www.yamada.example/ja/", basic: {user: monitor, password: "s3cret"},
                         login: {url: "https://www.yamada.example/login", fields: {id: monitor, pw: "0secret"}}}
            """.strip();

    @Test
    void everything_that_is_expected_of_a_page_is_exported_and_read_back() {
        DeskFile file = sound(CONTRACT.replace("{kind: ping, host: mx.yamada.example}", PAGE));

        assertThat(DeskYaml.write(file)).contains("s3cret", "0secret");
        assertThat(Differences.between(file, sound(DeskYaml.write(file)))).isEmpty();
    }

    @Test
    void differences_never_show_what_a_probe_logs_in_with() {
        DeskFile file = sound(CONTRACT.replace("{kind: ping, host: mx.yamada.example}", PAGE));

        assertThat(Differences.between(sound(CONTRACT), file).toString())
                .contains("準備中", "***")
                .doesNotContain("s3cret", "0secret");
    }

    private static final String TRIP = """
            {kind: mailtrip, from: watch@yamada.example, to: probe@check.example, interval: PT10M,
                         send: {host: smtp.yamada.example, hello: monitor.example, auth: {user: watch, password: s3cret}},
                         receive: {protocol: imap, host: imap.check.example, junk: Junk, auth: {user: probe, password: 0ther}},
                         warnAfter: PT2M, timeout: PT10M, trust: mx.check.example, passes: [spf, dkim]}
            """.strip();

    @Test
    void a_mail_round_trip_is_exported_and_read_back_and_no_difference_shows_its_passwords() {
        DeskFile file = sound(CONTRACT.replace("{kind: ping, host: mx.yamada.example}", TRIP));

        assertThat(DeskYaml.write(file)).contains("s3cret", "0ther");
        assertThat(Differences.between(file, sound(DeskYaml.write(file)))).isEmpty();
        assertThat(Differences.between(sound(CONTRACT), file).toString())
                .contains("smtp.yamada.example", "***")
                .doesNotContain("s3cret", "0ther");
    }

    @Test
    void a_mail_round_trip_that_is_made_too_often_or_can_never_be_late_is_refused_at_its_line() {
        String wrong = TRIP.replace("PT10M,", "PT4M59S,").replace("warnAfter: PT2M", "warnAfter: PT31M");
        assertThat(faults(CONTRACT.replace("{kind: ping, host: mx.yamada.example}", wrong)))
                .extracting(fault -> fault.path().replaceFirst(".*/probes/5/", ""), Fault::message)
                .contains(
                        tuple("interval", "この監視項目の間隔は PT5M 以上にしてください。確認のたびにメールを1通送ります。"),
                        tuple("warnAfter", "warnAfter は timeout より短くしてください。例：warnAfter: PT1M, timeout: PT5M"));
        String endless = TRIP.replace("timeout: PT10M", "timeout: PT1H").replace("passes: [spf", "passes: [arc");
        assertThat(faults(CONTRACT.replace("{kind: ping, host: mx.yamada.example}", endless)))
                .extracting(fault -> fault.path().replaceFirst(".*/probes/5/", ""))
                .containsExactlyInAnyOrder("timeout", "passes/0");
        assertThat(faults(CONTRACT.replace(
                        "{kind: ping, host: mx.yamada.example}", "{kind: mailtrip, from: a b, to: x@y, send: {}}")))
                .extracting(fault -> fault.path().replaceFirst(".*/probes/5", ""))
                .contains("", "/from", "/send");
    }

    @Test
    void what_cannot_be_so_about_a_page_is_refused_at_its_line() {
        String wrong = PAGE.replace("[0-9]+", "[0-9")
                .replace("minBytes: 500", "minBytes: 90001")
                .replace("follow", "refuse")
                .replace("/status", "$.status");

        assertThat(faults(CONTRACT.replace("{kind: ping, host: mx.yamada.example}", wrong)))
                .extracting(fault -> fault.path().replaceFirst(".*/probes/5/", ""))
                .containsExactly("matches", "json/path", "minBytes", "lands");
    }

    private static final String DEVICE = """
            {kind: snmp, host: gw.yamada.example, user: {name: watch, auth: SHA-256, authPassword: "s3cret-a", priv: AES-128,
                         privPassword: "s3cret-b"}, interfaces: [{name: wan0}, {name: lan1, status: any, errorsWarn: 5}],
                         values: [{oid: 1.3.6.1.4.1.2021.10.1.3.1, name: load, warn: 4, critical: 8}]}
            """.strip();

    @Test
    void what_is_asked_of_a_device_is_exported_and_read_back_and_its_secrets_are_in_no_difference() {
        for (String device : List.of(DEVICE, "{kind: snmp, host: gw.yamada.example, community: s3cret-c}")) {
            DeskFile file = sound(CONTRACT.replace("{kind: ping, host: mx.yamada.example}", device));

            assertThat(DeskYaml.write(file)).contains("s3cret-");
            assertThat(Differences.between(file, sound(DeskYaml.write(file)))).isEmpty();
            assertThat(Differences.between(sound(CONTRACT), file).toString())
                    .contains("gw.yamada.example", "***")
                    .doesNotContain("s3cret-");
        }
    }

    @Test
    void a_device_has_one_way_in_whole_passwords_and_limits_in_their_order() {
        for (Map.Entry<String, String> wrong : Map.of(
                        "host: gw.yamada.example, ", "",
                        "user: {name", "community: c, user: {name",
                        "authPassword: \"s3cret-a\"", "authPassword: short",
                        "priv: AES-128,", "",
                        "auth: SHA-256, authPassword: \"s3cret-a\",", "",
                        "AES-128", "AES-99",
                        "name: lan1", "name: wan0",
                        "1.3.6.1.4.1.2021.10.1.3.1", "laLoad.1",
                        "critical: 8", "critical: 3")
                .entrySet()) {
            String device = DEVICE.replace(wrong.getKey(), wrong.getValue());
            assertThat(device).isNotEqualTo(DEVICE);
            assertThat(faults(CONTRACT.replace("{kind: ping, host: mx.yamada.example}", device)))
                    .as(device)
                    .singleElement()
                    .satisfies(fault -> assertThat(fault.path()).startsWith("/customers/0/assets/1/probes/5"));
        }
    }

    @Test
    void a_run_is_not_shorter_than_it_may_last() {
        String job = "{kind: heartbeat, key: k-9999, every: P1D, shortest: PT5M, longest: PT2H}";
        assertThat(sound(CONTRACT.replace("{kind: ping, host: mx.yamada.example}", job))
                        .customers())
                .isNotEmpty();

        for (String wrong : List.of(job.replace("PT5M", "PT3H"), job.replace("PT5M", "PT0S"))) {
            assertThat(faults(CONTRACT.replace("{kind: ping, host: mx.yamada.example}", wrong)))
                    .extracting(Fault::path)
                    .containsExactly("/customers/0/assets/1/probes/5/shortest");
        }
    }

    @Test
    void a_misspelt_section_is_one_fault_and_not_one_for_each_name_in_it() {
        assertThat(faults(CONTRACT.replace("\nproviders:", "\nprovidres:").replaceFirst("^providers:", "providres:")))
                .extracting(Fault::path)
                .containsExactly("/providres");
    }

    @Test
    void a_misspelt_field_and_a_wrong_type_are_both_named() {
        assertThat(faults("plans:\n  - {id: a, nmae: b, promises: 5}\n"))
                .extracting(Fault::path)
                .contains("/plans/0/nmae", "/plans/0/promises");
    }

    @Test
    void a_probe_is_held_to_the_fields_of_its_kind() {
        assertThat(faults(
                        CONTRACT.replace("{kind: ping, host: mx.yamada.example}", "{kind: ping, url: \"http://a/\"}")))
                .isNotEmpty()
                .allSatisfy(fault -> assertThat(fault.path()).startsWith("/customers/0/assets/1/probes/5"));
    }

    @Test
    void an_empty_file_is_no_desk() {
        assertThat(faults("")).isNotEmpty();
        assertThat(faults("{}")).isNotEmpty();
        assertThat(faults("plans: [")).isNotEmpty();
    }

    @Test
    void a_key_may_be_any_word_that_an_address_can_carry() {
        for (String key : List.of("k-4f…", "夜間バックアップ", "a:b@c")) {
            sound(CONTRACT.replaceFirst("key: \"[^\"]+\"", "key: \"" + key + "\""));
        }
        for (String key : List.of("abc", "with space", "up/down", "what?", "half#")) {
            assertThat(faults(CONTRACT.replaceFirst("key: \"[^\"]+\"", "key: \"" + key + "\"")))
                    .as(key)
                    .singleElement()
                    .satisfies(fault -> assertThat(fault.path()).endsWith("/key"));
        }
    }

    @Test
    void weeks_and_days_are_exported_as_such() {
        assertThat(DeskYaml.write(sound(CONTRACT)))
                .contains("give-up: P1D", "ring: PT25S")
                .doesNotContain("PT24H");
    }

    @Test
    void a_calendar_that_cannot_be_counted_by_is_refused_where_it_is_wrong() {
        String business = "{mon-fri: \"09:00-18:00\", sat: \"10:00-12:00\"}";
        sound(CONTRACT.replace(business, "{\"mon,wed-fri\": \"09:00-12:00,13:00-18:00\", sat: \"20:00-24:00\"}"));

        Map.of(
                        "{mon-fri: \"09:00-18:00\", wed: \"10:00-12:00\"}", "/calendars/0/hours",
                        "{mon-fri: \"18:00-09:00\"}", "/calendars/0/hours/mon-fri",
                        "{mon-fri: \"09:00-12:00,11:00-18:00\"}", "/calendars/0/hours/mon-fri")
                .forEach((hours, path) -> assertThat(faults(CONTRACT.replace(business, hours)))
                        .as(hours)
                        .singleElement()
                        .satisfies(fault -> assertThat(fault.path()).isEqualTo(path)));
        assertThat(faults(CONTRACT.replace("12-29/01-03", "02-30/03-01")))
                .singleElement()
                .satisfies(fault -> assertThat(fault.path()).isEqualTo("/calendars/0/closed/0"));
    }

    @Test
    void what_would_never_ring_or_give_up_at_once_is_refused() {
        Map.of(
                        "ring: PT25S", "ring: PT0S",
                        "ring: PT25S ", "ring: PT1H ",
                        "give-up: P1D", "give-up: PT0S",
                        "callback: PT30M", "callback: PT0S",
                        "address: 203.0.113.7", "address: 203.0.113.777")
                .forEach((right, wrong) -> assertThat(faults(CONTRACT.replace(right, wrong)))
                        .as(wrong)
                        .hasSize(1));
    }

    @Test
    void announced_work_reads_back_as_the_same_however_its_times_are_written() {
        DeskFile file = sound(CONTRACT + MAINTENANCE);

        assertThat(file.maintenance())
                .extracting(DeskFile.Maintenance::id)
                .containsExactly("alpha-monthly", "web-move");
        assertThat(Differences.between(file, sound(DeskYaml.write(file)))).isEmpty();
        assertThat(Differences.between(file, sound(CONTRACT + MAINTENANCE.replace("03:00:00+09:00", "03:00+09:00"))))
                .isEmpty();
        assertThat(Differences.between(file, sound(CONTRACT + MAINTENANCE.replace("third-sun", "last-sun"))))
                .extracting(Difference::path)
                .containsExactly("maintenance[alpha-monthly].days");
    }

    @Test
    void work_on_nothing_on_two_things_at_no_time_or_ending_first_is_refused_with_its_line() {
        for (String wrong : List.of(
                MAINTENANCE.replace("provider: alpha", "provider: beta"),
                MAINTENANCE.replace("provider: alpha", "customer: \"999\""),
                MAINTENANCE.replace("asset: web", "asset: shop"),
                MAINTENANCE.replace("asset: web", "provider: alpha"),
                MAINTENANCE.replace("customer: \"100234\", ", ""),
                MAINTENANCE.replace("hours: \"23:00-02:00\"", "zone: Asia/Tokyo"),
                MAINTENANCE.replace("days: [third-sun]", "from: \"2026-12-01T01:00+09:00\""),
                MAINTENANCE.replace("third-sun", "fifth-sun"),
                MAINTENANCE.replace("T01:00+09:00", "T04:00+09:00"),
                MAINTENANCE.replace("12-01T01:00+09:00", "02-30T01:00+09:00"),
                MAINTENANCE.replace("02:00\"}", "02:00\", zone: Mars/Base}"))) {
            assertThat(wrong).isNotEqualTo(MAINTENANCE);
            assertThat(faults(CONTRACT + wrong)).as(wrong).singleElement().satisfies(fault -> {
                assertThat(fault.path()).startsWith("/maintenance/");
                assertThat(fault.line()).isGreaterThan((int) CONTRACT.lines().count());
            });
        }
    }

    @Test
    void what_stands_behind_another_asset_says_so_but_never_in_a_circle() {
        String behind = CONTRACT.replace("kind: website  ", "parent: mail\n        kind: website  ");
        assertThat(sound(behind).customers().get(0).assets().get(0).parent()).isEqualTo("mail");
        assertThat(Differences.between(sound(behind), sound(DeskYaml.write(sound(behind)))))
                .isEmpty();

        assertThat(faults(behind.replace("parent: mail", "parent: router")))
                .extracting(Fault::path)
                .containsExactly("/customers/0/assets/0/parent");
        assertThat(faults(behind.replace("kind: mail\n", "kind: mail\n        parent: web\n")))
                .extracting(Fault::path)
                .containsExactly("/customers/0/assets/0/parent", "/customers/0/assets/1/parent");
        assertThat(faults(behind.replace("parent: mail", "parent: web")))
                .extracting(Fault::path)
                .containsExactly("/customers/0/assets/0/parent");
    }

    private static DeskFile sound(String text) {
        DeskReading reading = read(text);
        assertThat(reading).isInstanceOf(DeskReading.Sound.class);
        return ((DeskReading.Sound) reading).file();
    }

    private static List<Fault> faults(String text) {
        DeskReading reading = read(text);
        assertThat(reading).isInstanceOf(DeskReading.Faulty.class);
        return ((DeskReading.Faulty) reading).faults();
    }

    private static DeskReading read(String text) {
        return DeskReading.of(text, Set.of("reception"), Locale.JAPANESE);
    }

    private static String resource(String name) {
        try (var in = DeskReadingTest.class.getResourceAsStream(name)) {
            return new String(java.util.Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
