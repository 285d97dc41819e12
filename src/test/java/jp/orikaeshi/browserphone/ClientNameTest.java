package jp.orikaeshi.browserphone;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ClientNameTest {
    @Test
    void a_login_that_the_carrier_allows_stays() {
        assertThat(ClientName.of("sato2")).isEqualTo("sato2");
    }

    @Test
    void others_are_written_with_what_it_allows_and_never_become_each_other() {
        assertThat(List.of("k.sato", "k-sato", "k_sato", "k_2e_sato"))
                .extracting(ClientName::of)
                .doesNotHaveDuplicates()
                .allMatch(name -> name.matches("[A-Za-z0-9_]+"));
    }
}
