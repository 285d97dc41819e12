package jp.orikaeshi.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import jp.orikaeshi.app.RunningDesk;
import jp.orikaeshi.persistence.Json;
import org.junit.jupiter.api.Test;

/** Customers, assets and probes on their pages: what is saved there is what the desk file says afterwards. */
class CustomerSetupIT extends AtTheDesk {
    private static final String WEB = "#asset-web";
    // The demo's own sites and mail server are on this machine.
    private static final String SITE = "http://www.kotori.example";

    @Test
    void a_probe_is_tried_before_it_is_saved_and_stands_in_the_desk_file_and_the_audit() {
        Window window = windowOf(ADMIN).saysYes().opens(setupOf("101588"));
        window.page().locator(WEB + " a[href$='/probes']").click();
        window.page().locator("#kinds a[href$='/tcp']").click();
        assertThat(window.page().locator("#probe-form button[formaction]")).isDisabled();

        window.fills("f-host", "www.kotori.example")
                .fills("f-port", "99999")
                .expects(422)
                .presses("試す");
        reads(window, "#f-port-said .field-error", "65535");
        assertThat(window.page().locator("#trial")).hasCount(0);

        window.fills("f-port", "9").presses("試す");
        reads(window, "#trial .badge", "停止");
        reads(window, "#trial", "接続を受け付けません");
        assertThat(desk().running().get("/api/v1/desk").body()).doesNotContain("port: 9\n");

        window.fills("f-port", sitePort());
        window.page().locator("#trial button").click();
        reads(window, "#setup-problem", "試したあとに内容が変わった");
        reads(window, "#trial .badge", "正常");
        reads(window, "#trial .phases", "接続");
        reads(window, "#trial .facts", "接続先のアドレス");
        window.page().locator("#trial button").click();

        reads(window, WEB, "ポート（TCP）");
        String port = sitePort();
        assertThat(desk().running().get("/api/v1/desk").body())
                .containsPattern("kind: tcp\\s+host: www.kotori.example\\s+port: " + port);
        assertThat(desk().get("/api/v1/audit?who=admin").toString()).contains("\"setup-added\"", "probe tcp web ");

        window.page().locator(WEB + " a:text-is('ポート（TCP）')").click();
        window.presses("この監視項目を外す");
        assertThat(window.page().locator(WEB + " a:text-is('ポート（TCP）')")).hasCount(0);
        assertThat(desk().running().get("/api/v1/desk").body()).doesNotContain("kind: tcp\n        host: www.kotori");
    }

    @Test
    void a_customer_is_added_with_contacts_and_assets_changed_and_taken_out_again() {
        String file = desk().running().get("/api/v1/desk").body();
        Window window = windowOf(ADMIN).saysYes().opens("/setup/customers/new").expects(422);
        window.fills("f-number", "100234")
                .fills("f-name", "有限会社すずらん")
                .fills("f-reading", "スズラン")
                .chooses("f-plan", "standard");
        window.page().locator("[name='f-contacts.0.name']").fill("鈴木 蘭");
        window.page().locator("[name='f-contacts.0.phone']").fill("0570-000-000");
        window.presses("保存");
        reads(window, "#f-number-said .field-error", "100234");
        reads(window, "#f-contacts-0-phone-said .field-error", "発信できません");

        window.fills("f-number", "109001");
        window.page().locator("[name='f-contacts.0.phone']").fill("090-1111-2222");
        window.presses("保存");
        reads(window, "h1", "有限会社すずらん");
        assertThat(desk().running().get("/api/v1/desk").body()).contains("109001", "鈴木 蘭", "+819011112222");

        addsAsset(window, "router", "ルーター", "network");
        addsAsset(window, "shop", "店のサイト", "website");
        window.page().locator("#asset-shop a[href^='/setup/assets/']").first().click();
        window.chooses("f-parent", "router").presses("保存");
        reads(window, "#asset-shop .facts", "ルーター");

        window.page().locator("#asset-router a[href^='/setup/assets/']").first().click();
        window.presses("この監視対象を外す");
        reads(window, "#setup-wrong", "店のサイト");

        window.opens(setupOf("109001"));
        window.page().locator("#profile a.button").click();
        window.presses("このお客様を外す");
        reads(window, "h1", "お客様の設定");
        assertThat(desk().running().get("/api/v1/desk").body()).isEqualTo(file);
    }

    @Test
    void engineers_read_the_set_up_and_see_neither_keys_nor_a_way_to_change_it() {
        Window window = windowOf(SATO).opens("/status");
        window.page().locator("a[href^='/status/customers/']:has-text('北町印刷')").click();
        window.follows("設定");

        reads(window, "#asset-backup", "定期連絡");
        reads(window, "#asset-backup", "設定済み");
        assertThat(window.page().content()).doesNotContain("k-demo-kitamachi-backup");
        assertThat(window.page().locator("main form, main a[href$='/probes'], main a[href$='/profile']"))
                .hasCount(0);
    }

    @Test
    void programs_try_a_probe_and_are_told_what_is_wrong_with_it() {
        RunningDesk running = desk().running();
        HttpResponse<String> tried = running.post(
                "/api/v1/probes/try", "{\"kind\": \"http\", \"url\": \"" + SITE + ":" + sitePort() + "/\"}");
        assertThat(tried.statusCode()).as(tried.body()).isEqualTo(200);
        JsonNode finding = Json.read(tried.body(), JsonNode.class);
        assertThat(finding.path("status").asText()).isEqualTo("up");
        assertThat(finding.path("evidence").has("connectMs")).isTrue();

        HttpResponse<String> guarded =
                running.post("/api/v1/probes/try", "{\"kind\": \"tcp\", \"host\": \"10.0.0.1\", \"port\": 22}");
        assertThat(guarded.body()).contains("\"outcome\":\"address-refused\"", "\"status\":\"unknown\"");

        HttpResponse<String> wrong =
                running.post("/api/v1/probes/try", "{\"kind\": \"tcp\", \"host\": \"a.example\", \"port\": 0}");
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).contains("\"field\":\"port\"");
    }

    private static void addsAsset(Window window, String id, String name, String kind) {
        window.page().locator("a[href$='/assets/new']").click();
        window.fills("f-id", id).fills("f-name", name).chooses("f-kind", kind).presses("保存");
        reads(window, "#asset-" + id, name);
    }

    private String setupOf(String number) {
        Window window = windowOf(ADMIN).opens("/setup/customers");
        return window.page()
                .locator("#customers tr:has-text('" + number + "') a")
                .getAttribute("href");
    }

    private String sitePort() {
        return desk().running()
                .get("/api/v1/desk")
                .body()
                .replaceFirst("(?s).*http://www\\.kotori\\.example:(\\d+)/.*", "$1");
    }
}
