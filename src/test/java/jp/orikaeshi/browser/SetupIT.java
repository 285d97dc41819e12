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

    @Test
    void a_calendar_and_a_plan_are_set_up_on_their_pages_and_go_once_nobody_uses_them() {
        String before = desk().running().get("/api/v1/desk").body();
        Window window = windowOf(ADMIN).saysYes().expects(422).expects(412).opens("/setup");
        window.follows("カレンダー").follows("カレンダーを追加").fills("f-id", "evening");
        types(window, "hours.mon", "18:00-9:00");
        types(window, "hours.tue", "18:00-22:00");
        window.presses("保存");
        reads(window, "#f-hours-mon-said .field-error", "18:00-09:00");
        types(window, "hours.mon", "１８：００～２２：００");
        types(window, "exceptions", "2026/12/26 10:00～15:00\n2026-12-28 15:00-9:00\n2027-02-29 10:00-12:00");
        window.presses("保存");
        reads(window, "#f-exceptions-said .field-error", "2026-12-28: 「15:00-09:00」");
        reads(window, "#f-exceptions-said .field-error", "「2027-02-29」という日はありません");
        types(window, "exceptions", "2026/12/26 10:00～15:00\n2026年12月28日 9:00-12:00");
        window.presses("保存");
        reads(window, "#entries", "月曜-火曜 18:00-22:00");
        reads(window, "#entries", "2026-12-26 10:00-15:00, 2026-12-28 09:00-12:00");
        assertThat(desk().running().get("/api/v1/desk").body())
                .contains("exceptions:\n      \"2026-12-26\": 10:00-15:00\n      \"2026-12-28\": 09:00-12:00\n");

        window.follows("プラン").follows("プランを追加").fills("f-id", "gold").fills("f-name", "ゴールド");
        types(window, "promises.response", "10");
        types(window, "promises.callback", "20");
        window.page().locator("[name='f-terms.0.trouble']").selectOption("mail");
        window.chooses("f-calendar", "evening").presses("保存");
        reads(window, "#f-promises-resolution-said .field-error", "入力してください");
        reads(window, "#f-terms-0 .field-error", "response");
        window.page().locator("[name='f-terms.0.trouble']").selectOption("");
        types(window, "promises.resolution", "240");
        window.page().locator("#f-pauseOn-waiting-provider").check();
        window.presses("保存");
        reads(window, "#entries", "ゴールド");
        String plan = """
                  - id: gold
                    name: ゴールド
                    calendar: evening
                    promises:
                      response: PT10M
                      callback: PT20M
                      resolution: PT4H
                    pauseOn:
                      - waiting-provider
                """;
        assertThat(desk().running().get("/api/v1/desk").body()).contains(plan);

        window.follows("ゴールド").fills("f-name", "ゴールドプラス");
        desk().running().putDeskFile(desk().running().get("/api/v1/desk").body().replace("name: ゴールド\n", "name: 金\n"));
        window.presses("保存");
        reads(window, "#setup-problem", "ほかの人が変更しました");
        window.presses("保存");
        reads(window, "#entries", "ゴールドプラス");

        window.opens("/setup/calendars/evening/change");
        reads(window, "#named-by", "ゴールドプラス");
        window.opens("/setup/plans/gold/change").presses("このプランを外す");
        window.opens("/setup/calendars/evening/change").presses("このカレンダーを外す");
        assertThat(window.page().locator("#entries")).not().containsText("evening");
        assertThat(desk().running().get("/api/v1/desk").body()).isEqualTo(before);
        assertThat(desk().get("/api/v1/audit?who=admin").toString())
                .contains("plans[gold]", "calendars[evening]", "\"setup-removed\"");
    }

    private static void types(Window window, String field, String text) {
        window.page().locator("[name='f-" + field + "']").fill(text);
    }
}
