package jp.orikaeshi.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import jp.orikaeshi.customer.CompanyProfile;
import jp.orikaeshi.customer.PhoneNumber;
import jp.orikaeshi.report.IncidentDocument;
import jp.orikaeshi.report.IncidentReportData;
import jp.orikaeshi.report.Incidents;
import jp.orikaeshi.report.Look;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

class HtmlPdfTest {
    private static final HtmlPdf PRESS = new HtmlPdf();
    private static final String LOGO =
            "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 200 60'><circle cx='30' cy='30' r='26' fill='#0b5d3b'/>"
                    + "<path d='M18 34 Q30 8 44 20 Q40 44 18 34 Z' fill='#ffffff'/>"
                    + "<path d='M74 14 H190 V22 H74 Z M74 28 H160 V36 H74 Z M74 42 H176 V50 H74 Z' fill='#0b5d3b'/></svg>";

    @Test
    void the_usual_report_says_what_matters() throws IOException {
        String text = text(print("usual", Incidents.usual()));
        assertThat(text)
                .contains("株式会社山田製作所　御中", "No. 1042", "100234", "メール", "2026年11月24日（火）2時10分")
                .contains("zen.spamhaus.org に登録あり", "停止", "正常", "確認できず")
                .contains("12分の余裕", "31分超過", "達成", "未達")
                .contains("田中 花子", "090-****-5678", "03-1234-5678", "以上")
                .doesNotContain("暫定");
    }

    @Test
    void an_open_ticket_of_an_unknown_caller_gives_a_provisional_report_of_one_page() throws IOException {
        byte[] pdf = print("open", Incidents.open());
        assertThat(text(pdf)).contains("暫定", "お客様番号　確認中", "対応中", "計測中");
        assertThat(pages(pdf)).isEqualTo(1);
    }

    @Test
    void markup_in_a_name_is_printed_as_it_was_written() throws IOException {
        byte[] pdf = print("hostile", Incidents.hostile());
        assertThat(text(pdf)).contains("<script>alert(1)</script> & 𠮷田髙﨑 \"商店\"");
        assertThat(pages(pdf)).isBetween(2, 3);
    }

    @Test
    void an_endless_story_still_has_three_pages_and_says_what_was_left_out() throws IOException {
        byte[] pdf = print("endless", Incidents.endless());
        assertThat(pages(pdf)).isEqualTo(3);
        assertThat(text(pdf))
                .contains("0番目の障害対応", "399番目の障害対応")
                .containsPattern("この間の \\d+件を省略")
                .containsPattern("障害対応…（以下\\d+字略）")
                .containsPattern("このほか \\d+件の監視対象（正常 40件、停止 \\d+件）")
                .containsPattern("折り返し（8回目）.*7分超過")
                .contains("技術者向けの付録は、記録が多いため省略しました");
    }

    @Test
    void a_report_after_a_correction_says_the_same_everywhere() throws IOException {
        assertThat(text(print("corrected", Incidents.corrected())))
                .contains("お約束の時間に遅れなし（訂正後）", "折り返しの期限と結果は、11/24 15:00 に時間の計測を訂正した後のものです")
                .contains("13:18 折り返しのお約束の時間を過ぎました（訂正前の計測）", "15:00 折り返しのお約束について、時間の計測を訂正しました（お客様の停電のため）")
                .contains("この図の間は一度も応答がなく、応答にかかった時間は測定できませんでした", "期限を過ぎて実施　  取りやめ")
                .doesNotContain("13:30 折り返し", "未達", "お約束に遅れ");
        print("corrected-over", Incidents.correctedAndOver());
    }

    @Test
    void a_usual_report_leaves_nothing_out() throws IOException {
        assertThat(text(print("usual", Incidents.usual()))).doesNotContain("省略", "字略");
    }

    @Test
    void the_usual_report_has_one_to_three_pages_of_a4() throws IOException {
        byte[] pdf = print("usual", Incidents.usual());
        assertThat(pages(pdf)).isBetween(1, 3);
        try (PDDocument document = Loader.loadPDF(pdf)) {
            var box = document.getPage(0).getMediaBox();
            assertThat(box.getWidth()).isBetween(595f, 596f);
            assertThat(box.getHeight()).isBetween(841f, 842f);
        }
    }

    @Test
    void all_fonts_are_embedded_as_subsets() throws IOException {
        try (PDDocument document = Loader.loadPDF(print("hostile", Incidents.hostile()))) {
            List<PDFont> fonts = new ArrayList<>();
            for (PDPage page : document.getPages()) {
                for (COSName name : page.getResources().getFontNames()) {
                    fonts.add(page.getResources().getFont(name));
                }
            }
            assertThat(fonts).isNotEmpty().allSatisfy(font -> {
                assertThat(font.isEmbedded()).isTrue();
                assertThat(font.getName()).matches("[A-Z]{6}\\+(BIZUDPGothic|NotoSansJP).*");
            });
        }
    }

    @Test
    void the_document_carries_title_author_language_and_tags() throws IOException {
        try (PDDocument document = Loader.loadPDF(print("usual", Incidents.usual()))) {
            assertThat(document.getDocumentInformation().getTitle()).isEqualTo("障害報告書 No. 1042");
            assertThat(document.getDocumentInformation().getAuthor()).isEqualTo("みどりネット監視デスク");
            assertThat(document.getDocumentInformation().getCreationDate().toInstant())
                    .isEqualTo(Incidents.usual().madeAt());
            assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("ja");
            assertThat(document.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
            assertThat(document.getDocumentCatalog().getOutputIntents()).isNotEmpty();
        }
    }

    @Test
    void veraPdf_finds_nothing_to_object_to() throws IOException {
        for (IncidentReportData data : List.of(
                Incidents.usual(), Incidents.open(), Incidents.corrected(), Incidents.hostile(), Incidents.endless())) {
            byte[] pdf = print("judged", data);
            assertThat(Conformance.brokenOfArchive(pdf)).isEmpty();
            assertThat(Conformance.brokenOfAccess(pdf)).isEmpty();
        }
    }

    @Test
    void veraPdf_objects_to_what_is_neither_tagged_nor_for_an_archive() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (PDDocument plain = new PDDocument()) {
            plain.addPage(new PDPage());
            plain.save(bytes);
        }
        assertThat(Conformance.brokenOfArchive(bytes.toByteArray())).isNotEmpty();
        assertThat(Conformance.brokenOfAccess(bytes.toByteArray())).isNotEmpty();
    }

    @Test
    void each_heading_is_a_bookmark() throws IOException {
        try (PDDocument document = Loader.loadPDF(print("usual", Incidents.usual()))) {
            List<String> marks = new ArrayList<>();
            document.getDocumentCatalog().getDocumentOutline().children().forEach(mark -> marks.add(mark.getTitle()));
            assertThat(marks).contains("原因と対応", "お約束した時間と結果", "経過");
        }
    }

    @Test
    void the_paper_is_the_companys() throws IOException {
        Look look = Look.of(new CompanyProfile(
                "みどりネット株式会社",
                "data:image/svg+xml;base64,"
                        + Base64.getEncoder().encodeToString(LOGO.getBytes(StandardCharsets.UTF_8)),
                "#0b5d3b",
                "東京都千代田区丸の内1-1-1",
                new PhoneNumber("+81312345678")));
        byte[] pdf = print("company", Incidents.onPaperOf(look));
        assertThat(text(pdf)).contains("みどりネット株式会社", "東京都千代田区丸の内1-1-1", "電話 03-1234-5678");
        assertThat(Conformance.brokenOfArchive(pdf)).isEmpty();
        assertThat(Conformance.brokenOfAccess(pdf)).isEmpty();
    }

    @Test
    void the_same_facts_give_the_same_bytes() throws IOException {
        assertThat(print("usual", Incidents.usual())).isEqualTo(print("usual", Incidents.usual()));
    }

    private static byte[] print(String name, IncidentReportData data) throws IOException {
        byte[] pdf =
                IncidentDocument.print(PRESS, data, ZoneId.of("Asia/Tokyo")).bytes();
        Path folder = Files.createDirectories(Path.of("target", "pdf"));
        Files.write(folder.resolve("incident-" + name + ".pdf"), pdf);
        return pdf;
    }

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            // Lines end where the page is full: a phrase may go on in the next one.
            return new PDFTextStripper().getText(document).replaceAll("\\R", "");
        }
    }

    private static int pages(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return document.getNumberOfPages();
        }
    }
}
