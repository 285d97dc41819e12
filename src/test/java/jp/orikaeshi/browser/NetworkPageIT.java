package jp.orikaeshi.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

/** The devices on a customer's network: what an agent reports, and what people make of it. */
class NetworkPageIT extends AtTheDesk {
    private static final String OFFICE = "101305";
    private static final String COPIER = "00:26:73:aa:bb:cc";

    @Test
    void an_unknown_device_is_named_by_an_engineer_and_what_it_calls_itself_is_only_read() {
        assertThat(reported(COPIER, "192.168.11.77", "<b>RNP</b>2673")).isEqualTo(204);
        Window window = windowOf(SATO).saysYes().opens("/agents");
        reads(window, "#agents", "未登録 1 台");
        assertThat(window.page().content()).doesNotContain("k-demo-kitamachi-lan");
        network(window).click();
        reads(window, "#unknown", "<b>RNP</b>2673");
        reads(window, "#unknown", "RICOH");
        window.photographs("network-unknown");

        Locator copier = window.page().locator("#unknown tr", containing(COPIER));
        copier.locator("summary").click();
        copier.locator("input[name=name]").fill("2階の複合機");
        copier.locator("input[name=always]").check();
        copier.locator("form button").click();

        reads(window, "#known", "2階の複合機");
        assertThat(window.page().locator("#unknown")).hasCount(0);
        assertThat(desk().running().get("/api/v1/desk").body()).contains(COPIER, "2階の複合機");
        assertThat(desk().get("/api/v1/devices?customer=" + OFFICE).toString())
                .contains("\"name\":\"2階の複合機\"", "\"randomized\":true");
        assertThat(desk().get("/api/v1/agents").toString()).doesNotContain("k-demo");
        assertThat(desk().get("/api/v1/audit?who=sato").toString()).contains("\"device-approved\"", "office " + COPIER);
    }

    @Test
    void a_device_is_entered_before_it_is_seen_and_stays_when_its_network_is_changed() {
        Window window = windowOf(ADMIN).saysYes().expects(422).opens("/agents");
        network(window).click();
        window.page().locator("#enter summary").click();
        window.fills("mac", "01:00:5e:00:00:fb");
        window.page().locator("#enter input[name=name]").fill("会議室の電話");
        window.page().locator("#enter button").click();
        reads(window, "#network-problem", "00:26:73:aa:bb:cc");
        window.fills("mac", "00-04-F2-00-00-01");
        window.page().locator("#enter button").click();
        reads(window, "#known", "会議室の電話");

        window.opens(setup(window));
        window.page().locator("#asset-office a[href^='/setup/assets/']").first().click();
        assertThat(window.page().locator("main")).not().containsText("会議室の電話");
        window.fills("f-name", "本社のネットワーク").presses("保存");
        reads(window, "#asset-office", "本社のネットワーク");
        assertThat(desk().running().get("/api/v1/desk").body()).contains("00:04:f2:00:00:01", "会議室の電話");

        window.page().locator("#asset-office a[href^='/setup/assets/']").first().click();
        window.fills("f-name", "本社 LAN").presses("保存");
        window.opens("/agents");
        network(window).click();
        window.page()
                .locator("#known tr", containing("会議室の電話"))
                .locator("form[action$='/forget'] button")
                .click();
        assertThat(window.page().locator("#known")).not().containsText("会議室の電話");
    }

    @Test
    void an_agent_is_set_up_on_a_network_and_on_nothing_else() {
        Window window = windowOf(ADMIN).opens("/setup/customers");
        window.opens(setup(window));
        window.page().locator("#asset-web a[href$='/probes']").click();
        assertThat(window.page().locator("#kinds a[href$='/ping']")).hasCount(1);
        assertThat(window.page().locator("#kinds a[href$='/devices']")).hasCount(0);

        window.opens(setup(window));
        window.page().locator("#asset-office a[href$='/probes']").click();
        window.page().locator("#kinds a[href$='/devices']").click();
        window.presses("試す");
        reads(window, "#trial", "まだエージェントから報告が届いていません");
    }

    private int reported(String mac, String address, String name) {
        return desk().running()
                .post(
                        "/intake/devices/k-demo-kitamachi-lan",
                        "{\"devices\": [{\"mac\": \"%s\", \"address\": \"%s\", \"name\": \"%s\"}]}"
                                .formatted(mac, address, name))
                .statusCode();
    }

    private static Locator network(Window window) {
        return window.page().locator("a[href^='/agents/networks/']").first();
    }

    private static Page.LocatorOptions containing(String text) {
        return new Page.LocatorOptions().setHasText(text);
    }

    private static String setup(Window window) {
        return window.opens("/setup/customers")
                .page()
                .locator("#customers tr:has-text('" + OFFICE + "') a")
                .getAttribute("href");
    }
}
