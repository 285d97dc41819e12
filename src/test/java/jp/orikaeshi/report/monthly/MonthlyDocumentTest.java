package jp.orikaeshi.report.monthly;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import jp.orikaeshi.customer.AvailabilityRule;
import jp.orikaeshi.customer.MaintenanceCounts;
import jp.orikaeshi.customer.UnknownCounts;
import jp.orikaeshi.pdf.Conformance;
import jp.orikaeshi.pdf.HtmlPdf;
import jp.orikaeshi.report.Pdf;
import jp.orikaeshi.report.web.PdfText;
import org.junit.jupiter.api.Test;

/** Printed months keep to PDF/A-2u and PDF/UA-1, and are left in {@code target/pdf}, to be looked at. */
class MonthlyDocumentTest {
    private static final Pdf PRESS = new HtmlPdf();
    private static final URI DESK = URI.create("https://desk.example");

    @Test
    void a_month_in_which_nothing_happened_reads_well() throws IOException {
        PdfText letter = print("quiet", Months.quiet());

        assertThat(letter.text())
                .contains("株式会社山田製作所　御中", "100234", "2026年10月", "監視対象に停止はなく、お問い合わせもございませんでした")
                .contains("コーポレートサイト", "100%", "99.9%以上", "達成")
                .doesNotContain("途中経過", "未達1", "お詫び");
        assertThat(letter.pages()).isEqualTo(1);
        assertThat(letter.links()).as("the desk's pages are not the customer's").isEmpty();
        assertThat(letter.fontsNotEmbedded()).isEmpty();
    }

    @Test
    void a_bad_month_says_what_was_down_why_and_which_promise_was_broken() throws IOException {
        PdfText letter = print("bad", Months.bad());

        assertThat(letter.text())
                .contains("有限会社みなと旅館", "お詫び申し上げます", "未達")
                .contains("応答がありません", "10/5 03:12", "10/5 06:41", "3時間29分", "ディスク不足", "No. 1042", "予備のディスク")
                .contains("エラー応答（HTTP 503）", "25分")
                .contains("No. 1050　期限 10/12 13:36", "10/12 13:51 に実施（15分超過）")
                .contains("中央値 28分", "最も長いもので 45分")
                .contains("4件をお約束し、1件を時間内に", "取りやめた 2件は、お約束の件数に含み、達成には数えていません")
                .contains("お客様から、直ったとのメール", "お電話の前に対応が終わったため");
        assertThat(letter.pages()).isBetween(1, 3);
    }

    @Test
    void a_letter_says_what_counts_where_it_is_not_as_usual_and_lists_what_is_down() throws IOException {
        PdfText strict =
                print("strict", Months.ruled(new AvailabilityRule(MaintenanceCounts.COUNTED, UnknownCounts.DOWN)));
        PdfText lenient = print(
                "lenient", Months.ruled(new AvailabilityRule(MaintenanceCounts.EXCLUDED, UnknownCounts.EXCLUDED)));

        assertThat(strict.text())
                .contains("メンテナンスの時間も、ほかの時間と同じに数えます", "確認できなかった時間は、停止に数えます")
                .contains("3回", "合わせて 1日1時間", "20分", "40分", "確認できなかった時間（停止に数える）")
                .doesNotContain("停止に含めておりません", "停止にも数えていません");
        assertThat(lenient.text())
                .contains("監視時間にも停止にも数えません", "100%", "停止にも数えていません")
                .doesNotContain("停止に含めておりません", "メンテナンスの時間も");
        assertThat(print("quiet", Months.quiet()).text()).doesNotContain("稼働率の数え方");
    }

    @Test
    void what_was_noticed_early_is_told_to_the_manager_and_to_the_customer() throws IOException {
        PdfText all = print("noticed", Months.noticed());

        assertThat(all.text())
                .contains("早めに気づいたこと", "有限会社しずか", "迷惑メール送信元リストへの登録", "解消（10/6 09:30）")
                .contains("株式会社まえぶれ", "証明書の期限が近い", "対応中")
                .contains("何ごともなかったお客様 1社")
                .doesNotContain("停止やお問い合わせのあったお客様");
        assertThat(print("noticed-one", Months.noticedOfOne()).text())
                .contains("早めに気づいたこと", "結果を、下記のとおりご報告いたします")
                .doesNotContain("今後も、何ごともない状態");
    }

    @Test
    void a_month_that_is_not_over_says_so() throws IOException {
        PdfText letter = print("underway", Months.underway());

        assertThat(letter.text()).contains("途中経過", "2026年10月14日（水）18時30分 現在", "継続中", "月末までに変わることがあります");
    }

    @Test
    void a_customer_of_whom_nothing_is_watched_gets_a_letter_too() throws IOException {
        assertThat(print("nothing-watched", Months.nothingWatched()).text()).contains("監視していた対象はなく");
    }

    @Test
    void all_customers_are_in_one_overview_and_what_happened_to_each_below_it() throws IOException {
        PdfText overview = print("everybody", Months.everybody());

        assertThat(overview.text())
                .contains("全お客様", "43社", "有限会社みなと旅館", "第39営業所", "どのお客様か分からないお電話", "1070")
                .contains("ご本人と確認できていないお電話", "1071");
        assertThat(overview.links()).containsOnly("https://desk.example/reports?month=2026-10");
        assertThat(overview.fontsNotEmbedded()).isEmpty();
    }

    @Test
    void of_a_crowd_those_whose_promises_were_broken_are_told_of_first_and_all_are_in_the_table() throws IOException {
        PdfText overview = print("busy", Months.busy());

        assertThat(overview.text())
                .contains("予備のディスクの到着を待ったため", "200100", "200134", "2028", "このほか 6社は記載を省略しました")
                .doesNotContain("2029");
    }

    @Test
    void what_is_set_right_in_a_month_of_nothing_else_is_told_with_both_figures() throws IOException {
        PdfText letter = print("set-right", Months.setRight());
        PdfText overview = print("set-right-of-all", Months.setRightOfAll());

        assertThat(letter.text())
                .contains("計測のとおり", "訂正後", "1080", "未達　1時間", "達成　29分", "訂正の理由", "お客様の停電")
                .doesNotContain("時間をお約束した対応はありませんでした", "お問い合わせもございませんでした");
        assertThat(overview.text()).contains("何ごともなかったお客様 1社", "1080", "どのお客様か分からないお電話", "1081", "達成　29分");
    }

    private static PdfText print(String name, MonthlyReportData data) throws IOException {
        byte[] pdf = MonthlyDocument.print(PRESS, data, DESK).bytes();
        Path folder = Files.createDirectories(Path.of("target", "pdf"));
        Files.write(folder.resolve("monthly-" + name + ".pdf"), pdf);
        assertThat(Conformance.brokenOfArchive(pdf)).isEmpty();
        assertThat(Conformance.brokenOfAccess(pdf)).isEmpty();
        return PdfText.of(pdf);
    }
}
