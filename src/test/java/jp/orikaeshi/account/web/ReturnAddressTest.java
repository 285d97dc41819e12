package jp.orikaeshi.account.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReturnAddressTest {
    @ParameterizedTest
    @ValueSource(strings = {"/tickets/1042", "/status", "/"})
    void a_page_of_ours_is_returned_to(String wanted) {
        assertThat(ReturnAddress.of(wanted)).isEqualTo(wanted);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "https://elsewhere.example/",
                "//elsewhere.example/",
                "/\\elsewhere.example/",
                "javascript:alert(1)",
                "/tickets\r\nSet-Cookie: a=b",
                "/login"
            })
    void anything_else_leads_to_the_first_page(String wanted) {
        assertThat(ReturnAddress.of(wanted)).isEqualTo("/");
    }
}
