package jp.orikaeshi.report.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import jp.orikaeshi.report.monthly.MonthlyReportData;
import jp.orikaeshi.report.monthly.Months;
import jp.orikaeshi.sla.ClockState;
import jp.orikaeshi.web.Cell;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MonthlyCsvTest {
    @Test
    void excel_in_japan_sees_utf_8_and_lines_end_as_the_rfc_says() {
        String csv = new String(MonthlyCsv.of(Months.bad(), Locale.JAPANESE), StandardCharsets.UTF_8);

        assertThat(csv).startsWith("\uFEFF月,集計時点,お客様番号,").endsWith("\r\n");
        assertThat(csv.replace("\r\n", "")).doesNotContain("\n", "\r");
    }

    @Test
    void each_asset_and_each_kind_of_promise_has_a_row_and_every_row_has_all_columns() throws IOException {
        List<CSVRecord> rows = rows();

        assertThat(rows)
                .hasSize(1 + 2 + 2 + 4)
                .allSatisfy(row -> assertThat(row.size()).isEqualTo(34));
        assertThat(rows.get(1).toList().subList(0, 14))
                .containsExactly(
                        "2026-10",
                        "2026-11-01 00:00:00",
                        "100240",
                        "有限会社みなと旅館",
                        "スタンダード",
                        "監視対象",
                        "コーポレートサイト",
                        "2",
                        "2678400",
                        "5700",
                        "2",
                        "99.787",
                        "99.900",
                        "未達");
        assertThat(rows.get(1).get(22)).isEqualTo("0");
        assertThat(rows.get(1).toList().subList(27, 30)).containsExactly("0", "数えない", "稼働に数える");
        assertThat(rows.get(6).toList().subList(5, 22))
                .containsExactly(
                        "お約束", "折り返し", "", "", "", "", "", "", "", "4", "1", "1", "0", "1050", "2", "1710", "2700");
        assertThat(rows.get(6).toList().subList(23, 25))
                .containsExactly("2", "1055 お客様から、直ったとのメール / 1055 折り返しの前に対応が終わったため");
        assertThat(rows.get(7).toList().subList(25, 27)).containsExactly("1042 予備のディスクの到着を待ったため", "");
    }

    @Test
    void what_was_noticed_early_is_a_row_of_its_own() throws IOException {
        List<CSVRecord> rows = rows(Months.noticed());

        assertThat(rows.get(0).toList().subList(30, 34)).containsExactly("早めに気づいたこと", "検知", "終わり", "結果");
        assertThat(rows.get(2).toList().subList(2, 7))
                .containsExactly("100260", "有限会社しずか", "スタンダード", "早めに気づいたこと", "コーポレートサイト");
        assertThat(rows.get(2).toList().subList(7, 30)).containsOnly("");
        assertThat(rows.get(2).toList().subList(30, 34))
                .containsExactly("迷惑メール送信元リストへの登録", "2026-10-05 09:00:00", "2026-10-06 09:30:00", "解消");
        assertThat(rows).filteredOn(row -> row.get(33).equals("対応中")).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+81", "-1", "@sum(A1)", "\t=1", " =1", "＝1", "\"=1\""})
    void what_a_spreadsheet_would_run_as_a_formula_is_text(String name) {
        assertThat(Cell.text(name)).isEqualTo("'" + name);
    }

    @Test
    void ordinary_names_stay_as_they_are() {
        assertThat(Cell.text("A=B 商店")).isEqualTo("A=B 商店");
        assertThat(Cell.text(null)).isEmpty();
    }

    @Test
    void what_is_set_right_in_a_month_of_nothing_else_has_its_row_and_its_place_in_the_json() throws IOException {
        assertThat(rows(Months.setRightOfAll()))
                .filteredOn(row -> !row.get(26).isEmpty())
                .extracting(row -> row.get(3) + " " + row.get(6) + " " + row.get(14) + " " + row.get(26))
                .containsExactly("お客様 名称 約束の件数 訂正したチケット", "合同会社ていせい 途中経過のご連絡 0 1080", "どのお客様か分からないお電話 途中経過のご連絡 0 1081");

        MonthlyJson json = MonthlyJson.of(Months.setRight());
        assertThat(json.customers().get(0).service().promises())
                .flatExtracting(MonthlyJson.Kept::correctedTickets)
                .containsExactly(new MonthlyJson.Corrected(1080, 1, ClockState.MISSED, 3600, ClockState.MET, 29 * 60));
    }

    private static List<CSVRecord> rows() throws IOException {
        return rows(Months.bad());
    }

    private static List<CSVRecord> rows(MonthlyReportData data) throws IOException {
        String csv = new String(MonthlyCsv.of(data, Locale.JAPANESE), StandardCharsets.UTF_8);
        try (CSVParser parser = CSVParser.parse(csv.substring(1), CSVFormat.RFC4180)) {
            return parser.getRecords();
        }
    }
}
