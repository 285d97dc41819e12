package jp.orikaeshi.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import jp.orikaeshi.app.DeskDatabase;
import jp.orikaeshi.persistence.Json;
import org.junit.jupiter.api.Test;

class AuditIT extends AtTheDesk {
    @Test
    void what_was_done_is_on_the_page_newest_first_in_the_reader_s_words() {
        String login = newcomer("taro", "engineer");
        Window admin = windowOf(ADMIN).opens("/users");
        admin.page()
                .locator("#user-" + login + " form[action='/users/link'] button")
                .click();
        sees(admin, "#link");

        admin.follows("監査記録");
        reads(admin, "h1", "監査記録");
        assertThat(admin.page().locator("#audit tbody tr").first()).containsText("パスワード設定リンクを作成");
        assertThat(admin.page().locator("#audit tbody tr").first()).containsText(login);

        admin.chooses("who", login).presses("表示");
        assertThat(admin.page().locator("#audit tbody tr:not(:has-text('" + login + "'))"))
                .hasCount(0);
        reads(admin, "#audit", "リンクからパスワードを設定");
        assertThat(admin.page().url()).as("logins stay out of addresses").doesNotContain(login);
    }

    @Test
    void older_entries_follow_until_there_are_no_more() throws SQLException {
        writeDown("auditor", 60);
        Window admin = windowOf(ADMIN).opens("/audit").chooses("who", "auditor").presses("表示");
        assertThat(admin.page().locator("#audit tbody tr")).hasCount(50);
        reads(admin, "#audit tbody tr", "token 60");

        admin.presses("これより前");
        assertThat(admin.page().locator("#audit tbody tr")).hasCount(10);
        assertThat(admin.page().locator("#audit tbody tr").last()).containsText("token 1");
        assertThat(admin.page().locator("form.pager")).hasCount(0);
    }

    @Test
    void a_program_reads_it_part_by_part() throws SQLException {
        writeDown("archivist", 5);

        JsonNode first = desk().get("/api/v1/audit?who=archivist&limit=3");
        assertThat(first.path("items").findValuesAsText("subject")).isEqualTo(List.of("token 5", "token 4", "token 3"));
        JsonNode entry = first.path("items").get(0);
        assertThat(entry.path("who").asText()).isEqualTo("archivist");
        assertThat(entry.path("action").asText()).isEqualTo("token-created");
        assertThat(entry.path("text").asText()).isEqualTo("APIトークンを作成");
        assertThat(entry.path("at").asText()).endsWith("+09:00");
        assertThat(entry.path("address").isNull()).isTrue();

        JsonNode rest = desk().get("/api/v1/audit?who=archivist&limit=3&cursor="
                + first.path("next").asText());
        assertThat(rest.path("items").findValuesAsText("subject")).isEqualTo(List.of("token 2", "token 1"));
        assertThat(rest.path("next").isNull()).isTrue();

        assertThat(desk().get("/api/v1/audit?who=nobody").toString()).isEqualTo("{\"items\":[],\"next\":null}");
        assertThat(desk().get("/api/v1/audit?who=system").toString()).contains("\"desk-applied\"");
    }

    @Test
    void a_part_that_cannot_be_is_a_problem_that_says_what_to_send() {
        for (String wrong : List.of("limit=0", "limit=201", "limit=many", "cursor=newest")) {
            var answer = desk().running().get("/api/v1/audit?" + wrong);
            assertThat(answer.statusCode()).as(wrong).isEqualTo(400);
            String field = wrong.substring(0, wrong.indexOf('='));
            assertThat(Json.read(answer.body(), JsonNode.class)
                            .path("errors")
                            .path(0)
                            .path("field")
                            .asText())
                    .isEqualTo(field);
        }
    }

    private void writeDown(String who, int times) throws SQLException {
        try (Connection connection = DeskDatabase.connect(desk().running());
                Statement statement = connection.createStatement()) {
            statement.execute("insert into audit_entry (at, actor, action, subject, address) select now(), '" + who
                    + "', 'token-created', 'token ' || n, '' from generate_series(1, " + times + ") n order by n");
        }
    }
}
