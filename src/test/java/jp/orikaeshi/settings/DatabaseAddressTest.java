package jp.orikaeshi.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DatabaseAddressTest {
    private static final String URL = "ORIKAESHI_DB_URL";

    @Test
    void without_any_setting_the_database_is_our_own() {
        assertThat(DatabaseAddress.of(Map.of())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "postgresql://desk:p%40ss+1@db.example/desk?sslmode=require",
                "jdbc:postgresql://db.example/desk?user=desk&password=p%40ss+1&sslmode=require",
                "jdbc:postgresql://db.example/desk?user=desk&sslmode=require&password=p%40ss+1"
            })
    void user_and_password_may_stand_in_the_address_and_are_not_told_with_it(String url) {
        DatabaseAddress database = DatabaseAddress.of(Map.of(URL, url)).orElseThrow();

        assertThat(database.jdbcUrl()).isEqualTo("jdbc:postgresql://db.example/desk?sslmode=require");
        assertThat(database.user()).isEqualTo("desk");
        assertThat(database.password()).isEqualTo("p@ss+1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ORIKAESHI_DB_USER", "ORIKAESHI_DB_PASSWORD"})
    void a_login_without_an_address_is_a_mistake_and_no_wish_for_our_own_database(String alone) {
        assertThatThrownBy(() -> DatabaseAddress.of(Map.of(alone, "x")))
                .isInstanceOf(WrongSetting.class)
                .hasMessage(URL + ": missing, because " + alone + " is set");
    }

    @Test
    void a_port_that_does_not_exist_is_refused() {
        assertThatThrownBy(() -> DatabaseAddress.of(Map.of(URL, "jdbc:postgresql://db.example:99999/desk")))
                .isInstanceOf(WrongSetting.class)
                .hasMessageContaining("99999");
    }
}
