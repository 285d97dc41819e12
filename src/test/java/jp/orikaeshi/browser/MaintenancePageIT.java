package jp.orikaeshi.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MaintenancePageIT extends AtTheDesk {
    @Test
    void work_is_announced_ended_early_and_taken_back_and_stands_in_the_desk_file_and_the_audit() {
        Window window = windowOf("sato").opens("/maintenance").saysYes();
        window.fills("customer", "100234")
                .fills("asset", "no-such")
                .fills("reason", "サーバー移設")
                .fills("from", "2026-11-01T01:00")
                .fills("to", "2036-11-01T03:00")
                .expects(422)
                .presses("予告する");
        reads(window, "#maintenance-problem", "その ID の監視対象はありません");

        window.fills("asset", "web").presses("予告する");
        reads(window, "#maintenance tr:has-text('サーバー移設')", "メンテナンス中");
        assertThat(desk().running().get("/api/v1/desk").body()).contains("サーバー移設", "2036-11-01T03:00+09:00");
        assertThat(desk().get("/api/v1/maintenance").path("items"))
                .anySatisfy(item -> assertThat(item.path("asset").asText() + item.path("open"))
                        .isEqualTo("webtrue"));

        window.page()
                .locator("#maintenance tr:has-text('サーバー移設') form[action='/maintenance/end'] button")
                .click();
        reads(window, "#maintenance tr:has-text('サーバー移設')", "終了");
        window.page()
                .locator("#maintenance tr:has-text('サーバー移設') form[action='/maintenance/cancel'] button")
                .click();
        assertThat(window.page().locator("#maintenance tr:has-text('サーバー移設')")).hasCount(0);
        assertThat(desk().running().get("/api/v1/desk").body()).doesNotContain("サーバー移設");
        assertThat(desk().get("/api/v1/audit?who=sato").toString())
                .contains("maintenance-announced", "maintenance-ended", "maintenance-cancelled");
    }
}
