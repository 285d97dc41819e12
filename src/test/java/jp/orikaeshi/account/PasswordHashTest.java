package jp.orikaeshi.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class PasswordHashTest {
    @Test
    void the_password_matches_its_own_hash_only() {
        String hash = PasswordHash.of("正しい馬 battery");
        assertThat(PasswordHash.matches("正しい馬 battery", hash)).isTrue();
        assertThat(PasswordHash.matches("正しい馬 Battery", hash)).isFalse();
    }

    @Test
    void the_same_password_is_kept_differently_each_time_and_never_readable() {
        String hash = PasswordHash.of("battery-staple");
        assertThat(PasswordHash.of("battery-staple")).isNotEqualTo(hash);
        assertThat(hash).startsWith("pbkdf2-sha512$210000$").doesNotContain("battery");
    }

    @Test
    void nobody_logs_in_without_a_password() {
        assertThat(PasswordHash.matches("nobody", null)).isFalse();
        assertThat(PasswordHash.matches("", null)).isFalse();
    }

    @Test
    void short_monotonous_and_own_names_are_refused() {
        for (String weak : new String[] {"short", "aaaaaaaaaaaaaa", "sato123456", "x".repeat(201)}) {
            assertThatThrownBy(() -> PasswordRule.check("sato1234", weak)).isInstanceOf(WeakPassword.class);
        }
        PasswordRule.check("sato", "夜中の二時に鳴る電話です");
    }
}
