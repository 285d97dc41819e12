package jp.orikaeshi.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class SetupIT extends AtTheDesk {
    private static final String CHANGE = "アルファレンタルサーバー";

    @Test
    void a_change_is_tried_out_first_and_then_applied() {
        Window window = windowOf(ADMIN).opens("/setup");
        String file = window.page().locator("#desk-file").inputValue();
        assertThat(file).contains(CHANGE);

        window.presses("変更点を確認");
        reads(window, "#outcome", "変更点はありません");

        String changed = file.replace(CHANGE, "アルファ新社名");
        window.fills("file", changed).presses("変更点を確認");
        reads(window, "#differences", "providers[alpha].name");
        reads(window, "#outcome", "まだ何も変更していません");
        assertThat(desk().running().get("/api/v1/desk").body()).contains(CHANGE);

        window.presses("適用");
        reads(window, "#outcome", "適用しました");
        assertThat(desk().running().get("/api/v1/desk").body()).contains("アルファ新社名");
        window.fills("file", file).presses("適用");
        reads(window, "#outcome", "適用しました");
    }

    @Test
    void a_wrong_file_changes_nothing_and_each_error_names_its_line() {
        Window window = windowOf(ADMIN).expects(422).opens("/setup");
        String shown = window.page().locator("#desk-file").inputValue();
        window.page()
                .locator("input[type=file]")
                .setInputFiles(new FilePayload("desk.yaml", "application/yaml", new byte[] {(byte) 0x89, 'P', 0, 1}));
        reads(window, "#problem", "テキストではありません");
        assertThat(window.page().locator("#desk-file")).hasValue(shown);
        String before = desk().running().get("/api/v1/desk").body();

        window.page()
                .locator("input[type=file]")
                .setInputFiles(new FilePayload(
                        "desk.yaml",
                        "application/yaml",
                        "providers:\n  - {id: alpha}\nlines: nine\n".getBytes(StandardCharsets.UTF_8)));
        assertThat(window.page().locator("#desk-file")).hasValue("providers:\n  - {id: alpha}\nlines: nine\n");
        window.presses("適用");

        reads(window, "#faults", "2 行目");
        reads(window, "#faults", "3 行目");
        assertThat(window.page().locator("#desk-file").inputValue()).contains("lines: nine");
        assertThat(desk().running().get("/api/v1/desk").body()).isEqualTo(before);
    }
}
