package jp.orikaeshi.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Map;
import jp.orikaeshi.settings.MailServer.StartTls;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MailSettingsTest {

    @Test
    void without_a_mail_server_mail_is_off() {
        assertThat(Settings.of(Map.of()).mail()).isEmpty();
    }

    @Test
    void the_url_says_everything_about_the_server() {
        MailServer server = server("smtp://desk%40example:p%40ss+1@mx.example:587?starttls=required");
        assertThat(server.host()).isEqualTo("mx.example");
        assertThat(server.port()).isEqualTo(587);
        assertThat(server.tls()).isFalse();
        assertThat(server.startTls()).isEqualTo(StartTls.REQUIRED);
        assertThat(server.login()).hasValueSatisfying(login -> {
            assertThat(login.user()).isEqualTo("desk@example");
            assertThat(login.password()).isEqualTo("p@ss+1");
        });
        assertThat(server.toString()).doesNotContain("p@ss+1");
    }

    @ParameterizedTest
    @CsvSource({"smtp://mx.example, 25, false, OFFERED", "smtps://mx.example, 465, true, OFF"})
    void ports_and_encryption_have_their_usual_defaults(String url, int port, boolean tls, StartTls startTls) {
        MailServer server = server(url);
        assertThat(server.port()).isEqualTo(port);
        assertThat(server.tls()).isEqualTo(tls);
        assertThat(server.startTls()).isEqualTo(startTls);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "mx.example:587",
                "http://mx.example",
                "smtp://mx.example?starttls=perhaps",
                "smtp://desk@mx.example",
                "smtp://mx.example:99999",
                "smtp://desk:secret@"
            })
    void a_wrong_url_is_refused_by_its_name_and_without_its_password(String url) {
        assertThatThrownBy(() -> server(url))
                .isInstanceOf(WrongSetting.class)
                .hasMessageStartingWith("ORIKAESHI_SMTP_URL: ")
                .message()
                .doesNotContain("secret", "\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"desk@desk.example", "折り返し窓口 <desk@desk.example>", "\"Desk, Tokyo\" <desk@desk.example>"})
    void a_sender_is_an_address_with_or_without_a_name(String from) {
        assertThat(from(from).from()).isEqualTo(from);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"desk", "desk@", "desk @desk.example", "Desk <desk@desk.example", "a@x.example, b@x.example"})
    void a_wrong_sender_is_refused_by_its_name(String from) {
        assertThatThrownBy(() -> from(from))
                .isInstanceOf(WrongSetting.class)
                .hasMessageStartingWith("ORIKAESHI_MAIL_FROM: ");
    }

    private static MailServer server(String url) {
        return mail(Map.of("ORIKAESHI_SMTP_URL", url));
    }

    private static MailServer from(String from) {
        return mail(Map.of("ORIKAESHI_SMTP_URL", "smtp://mx.example", "ORIKAESHI_MAIL_FROM", from));
    }

    private static MailServer mail(Map<String, String> values) {
        return Settings.of(new HashMap<>(values)).mail().orElseThrow();
    }
}
