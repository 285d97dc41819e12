package jp.orikaeshi.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import jp.orikaeshi.simulator.SimulatedPhones;
import org.junit.jupiter.api.Test;

class BoardPageIT extends AtTheDesk {
    private static final String SATOS_PHONE = "+819011112222";
    private static final String YAMADAS_PHONE = "+819012345678";

    @Test
    void a_call_back_is_held_with_a_reason_and_cancelled_and_open_boards_show_it() {
        SimulatedPhones phones = new SimulatedPhones(desk().running());
        await().atMost(Duration.ofSeconds(20)).until(phones::areAllSilent);
        long ticket = desk().opensTicket("100234", "site", "サイトが見られない");
        Window colleague = windowOf(MORI).opens("/callbacks");
        String row = "#board tr:has-text('チケット " + ticket + "')";

        desk().post("/api/v1/tickets/" + ticket + "/callback", "{\"number\": \"" + YAMADAS_PHONE + "\"}");
        SimulatedPhones.Call engineer = phones.rings(SATOS_PHONE);
        reads(colleague, row, "担当者を呼び出し中");
        engineer.answers().presses("1");
        phones.rings(YAMADAS_PHONE).declines();
        reads(colleague, row, "お客様が話し中");
        reads(colleague, row, "発信待ち");
        // A manager reads it.
        assertThat(colleague.page().locator("#board form")).hasCount(0);

        Window window = windowOf("sato").opens("/callbacks").expects(422);
        window.page().locator(row + " a.button").click();
        window.fills("until", "2020-01-01T09:00");
        window.page().locator("form[action$='/hold'] textarea").fill("会議中とのこと");
        window.presses("保留にする");
        reads(window, "#board-problem", "これからの時刻");
        reads(window, "form[action$='/hold'] textarea", "会議中とのこと");

        // Long after the next attempt was due, long before the desk stops calling.
        window.fills(
                "until", deskTime().plusHours(2).truncatedTo(ChronoUnit.MINUTES).toString());
        window.presses("保留にする");
        reads(colleague, row, "まで保留");
        reads(colleague, row, "会議中とのこと");

        window.page().locator(row + " a.button").click();
        window.page().locator("#fold-cancel summary").click();
        window.page().locator("#fold-cancel textarea").fill("解決済みとのこと");
        window.presses("取り消す");
        assertThat(colleague.page().locator(row)).hasCount(0);
    }

    private LocalDateTime deskTime() {
        return OffsetDateTime.parse(desk().get("/api/v1/demo/clock").path("now").asText())
                .toLocalDateTime();
    }
}
