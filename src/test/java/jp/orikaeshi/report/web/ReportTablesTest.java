package jp.orikaeshi.report.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import jp.orikaeshi.mail.ReportMail;
import jp.orikaeshi.mail.ReportPost;
import jp.orikaeshi.report.monthly.FrozenMonth;
import jp.orikaeshi.report.monthly.Months;
import jp.orikaeshi.sla.ClockState;
import jp.orikaeshi.sla.ClockView;
import jp.orikaeshi.sla.Promise;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ReportTablesTest {
    @Test
    void what_is_owed_now_is_told_in_the_words_of_the_page() throws IOException {
        Instant due = Months.at("10-05T03:00");
        SlaNow now = new SlaNow(
                "",
                "",
                "",
                List.of(new SlaNow.Row(
                        1042,
                        null,
                        "=鈴木商店",
                        true,
                        "佐藤 健",
                        new ClockView(Promise.CALLBACK, 1, ClockState.RUNNING, due, null, true, 600, 1800))),
                Map.of(),
                0);

        assertThat(rows(ReportTables.of(now, Months.OCTOBER.zone(), Locale.JAPANESE))
                        .get(1)
                        .toList())
                .containsExactly("1042", "折り返し", "'=鈴木商店", "佐藤 健", "計測中", "2026-10-05 03:00:00", "600", "1800");
        assertThat(rows(ReportTables.of(now, Months.OCTOBER.zone(), Locale.ENGLISH))
                        .get(1)
                        .toList())
                .contains("Call-back", "running");
    }

    @Test
    void of_a_caller_whom_nobody_has_confirmed_the_customer_is_marked() throws IOException {
        SlaNow now = new SlaNow("", "", "", List.of(unconfirmed("鈴木商店"), unconfirmed(null)), Map.of(), 0);

        List<CSVRecord> japanese = rows(ReportTables.of(now, Months.OCTOBER.zone(), Locale.JAPANESE));
        assertThat(japanese.get(0).toList())
                .containsExactly("チケット", "お約束", "お客様", "担当", "状態", "期限", "残り（秒）", "お約束の時間（秒）");
        assertThat(japanese.get(1).get(2)).isEqualTo("鈴木商店（本人未確認）");
        assertThat(japanese.get(2).get(2)).isEmpty();
        assertThat(rows(ReportTables.of(now, Months.OCTOBER.zone(), Locale.ENGLISH))
                        .get(1)
                        .get(2))
                .isEqualTo("鈴木商店 (not confirmed)");
    }

    private static SlaNow.Row unconfirmed(@Nullable String customer) {
        return new SlaNow.Row(
                1042,
                null,
                customer,
                false,
                null,
                new ClockView(Promise.CALLBACK, 1, ClockState.RUNNING, Months.OVER, null, true, 600, 1800));
    }

    @Test
    void whoever_reviewed_a_report_is_named_and_a_log_in_that_is_gone_stands_as_it_is() throws IOException {
        ClosedMonths closed = new ClosedMonths(
                Months.OCTOBER,
                "",
                List.of(Months.reviewed("mori"), Months.reviewed("gone")),
                Map.of(),
                Map.of("mori", "森 一郎"),
                Map.of(),
                null);

        assertThat(rows(ReportTables.of(closed, Months.OCTOBER.zone(), Locale.JAPANESE)))
                .extracting(row -> row.get(9))
                .containsExactly("確認した人", "森 一郎", "gone");
    }

    @Test
    void the_reports_of_a_closed_month_are_a_table_too() throws IOException {
        FrozenMonth report = Months.closed();
        ReportPost post = new ReportPost(
                List.of(new ReportMail("山田 太郎", Months.OVER, Months.OVER, null, null)), "no-address", false);
        ClosedMonths closed = new ClosedMonths(
                Months.OCTOBER, "waiting", List.of(report), Map.of(), Map.of(), Map.of(report.id(), post), null);

        assertThat(rows(ReportTables.of(closed, Months.OCTOBER.zone(), Locale.ENGLISH))
                        .get(1)
                        .toList())
                .containsExactly(
                        "2026-10",
                        "All customers",
                        "1",
                        "96.507",
                        "2",
                        "2",
                        "3",
                        "2026-11-01 09:00:00",
                        "",
                        "",
                        "山田 太郎 sent / Cannot be sent: no contact has a mail address.");
        assertThat(closed.file()).isEqualTo("/reports/closed.csv?month=2026-10&state=waiting");
    }

    @Test
    void outages_and_tickets_of_a_month_are_told_one_by_one() throws IOException {
        List<CSVRecord> outages = rows(MonthTables.outages(Months.bad(), Locale.JAPANESE));
        List<CSVRecord> tickets = rows(MonthTables.tickets(Months.everybody(), Locale.JAPANESE));

        assertThat(outages)
                .hasSize(1 + Months.bad().customers().get(0).outages().size());
        assertThat(outages.get(2).toList())
                .containsExactly(
                        "有限会社みなと旅館",
                        "メール",
                        "2026-10-05 03:12:00",
                        "2026-10-05 06:41:00",
                        "12540",
                        "応答がありません / 接続を受け付けません",
                        "1042",
                        "メール送受信サーバーのディスク不足により、受信プロセスが停止していました。");
        assertThat(tickets).hasSize(1 + 3 + 8 + 2);
        assertThat(tickets.get(1).toList())
                .containsExactly("有限会社みなと旅館", "1042", "2026-10-05 03:20:00", "電話", "メール", "2026-10-05 06:45:00", "");
        assertThat(tickets.get(12).get(0)).isEqualTo("どのお客様か分からないお電話");
    }

    private static List<CSVRecord> rows(byte[] bytes) throws IOException {
        String csv = new String(bytes, StandardCharsets.UTF_8);
        try (CSVParser parser = CSVParser.parse(csv.substring(1), CSVFormat.RFC4180)) {
            return parser.getRecords();
        }
    }
}
