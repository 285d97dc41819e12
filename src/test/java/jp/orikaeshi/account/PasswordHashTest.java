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
        assertThat(hash).startsWith("$argon2id$v=19$m=19456,t=2,p=1$").doesNotContain("battery");
    }

    @Test
    void what_another_program_hashed_in_the_same_way_matches() {
        // The reference implementation: argon2 saltsaltsaltsalt -id -k 19456 -t 2 -p 1 -l 32 -e
        String hash = "$argon2id$v=19$m=19456,t=2,p=1$c2FsdHNhbHRzYWx0c2FsdA$5"
                + "LjQudxfW9jre7kt0gU7+pze6cFdD5e2ux0S3h8R8Xo";
        assertThat(PasswordHash.matches("正しい馬 battery", hash)).isTrue();
        assertThat(PasswordHash.matches("正しい馬 Battery", hash)).isFalse();
    }

    @Test
    void nobody_is_locked_out_by_an_upgrade() {
        String hash = "pbkdf2-sha512$210000$q19Htcnm0CRaX8mU2M90UQ==" + "$2Y7IQfX+55lWGKixU5F0QJDIUZzJu4TvAanmIM3QKD8=";
        assertThat(PasswordHash.matches("正しい馬 battery", hash)).isTrue();
        assertThat(PasswordHash.matches("正しい馬 Battery", hash)).isFalse();
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
