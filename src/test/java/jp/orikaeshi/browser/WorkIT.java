package jp.orikaeshi.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import jp.orikaeshi.app.DeskDatabase;
import org.junit.jupiter.api.Test;

class WorkIT extends AtTheDesk {
    // Nobody handles it: what is retried stays where it can be counted.
    private static final String KIND = "work-of-a-story";

    @Test
    void what_was_given_up_is_tried_again_or_thrown_away() throws SQLException {
        giveUp("one");
        giveUp("two");
        Window window = windowOf(ADMIN).opens("/work").saysYes();
        assertThat(window.page().locator("#dead tbody tr")).hasCount(2);
        reads(window, "#dead", "as the story wants it");

        window.page()
                .locator("#dead tr:has-text('one') form[action='/work/retry'] button")
                .click();
        assertThat(window.page().locator("#dead tbody tr")).hasCount(1);
        assertThat(window.page()
                        .locator("#counts tr:has-text('" + KIND + "') td")
                        .nth(1))
                .hasText("1");

        window.page().locator("#dead form[action='/work/discard'] button").click();
        assertThat(window.page().locator("#dead")).hasCount(0);
        reads(window, "main", "中止した処理はありません");
    }

    private void giveUp(String key) throws SQLException {
        try (Connection connection = DeskDatabase.connect(desk().running());
                Statement statement = connection.createStatement()) {
            statement.execute("insert into work_item (kind, key, due, payload, state, attempts, last_error) values ('"
                    + KIND + "', '" + key + "', now(), '{}', 'DEAD', 5, 'as the story wants it')");
        }
    }
}
