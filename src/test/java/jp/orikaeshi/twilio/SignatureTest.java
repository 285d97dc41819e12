package jp.orikaeshi.twilio;

import static org.assertj.core.api.Assertions.assertThat;

import com.twilio.security.RequestValidator;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SignatureTest {
    private static final String URL = "https://mycompany.com/myapp.php?foo=1&bar=2";
    // The example of Twilio's document on security.
    private static final CarrierForm EXAMPLE = CarrierForm.parse(
            "CallSid=CA1234567890ABCDE&Caller=%2B12349013030&Digits=1234&From=%2B12349013030&To=%2B18005551212");
    private static final String SIGNED = "0/KCTR6DLpKmkAf8muzZqo1nDgQ=";

    @Test
    void the_carriers_own_example_is_accepted() {
        assertThat(Signature.matches(SIGNED, List.of("12345"), List.of(URL), EXAMPLE))
                .isTrue();
    }

    @Test
    void the_token_that_is_being_rotated_out_is_accepted_too() {
        assertThat(Signature.matches(SIGNED, List.of("new", "12345"), List.of(URL), EXAMPLE))
                .isTrue();
        assertThat(Signature.matches(SIGNED, List.of("new", "older"), List.of(URL), EXAMPLE))
                .isFalse();
    }

    @Test
    void any_change_of_address_or_parameter_is_refused() {
        assertThat(Signature.matches(SIGNED, List.of("12345"), List.of(URL + "&x=1"), EXAMPLE))
                .isFalse();
        assertThat(Signature.matches(
                        SIGNED, List.of("12345"), List.of(URL), CarrierForm.parse("CallSid=CA1234567890ABCDE")))
                .isFalse();
        assertThat(Signature.matches("", List.of("12345"), List.of(URL), EXAMPLE))
                .isFalse();
    }

    @Test
    void japanese_text_blanks_and_plus_signs_are_signed_as_they_were_sent() {
        CarrierForm form = CarrierForm.parse("SpeechResult=+%E5%B1%B1%E7%94%B0+&Empty=&From=%2B819012345678");
        String url = "http://localhost:8080/voice/answer";
        String ours = Signature.sign("secret", url, form);

        assertThat(new RequestValidator("secret")
                        .validate(url, Map.of("SpeechResult", " 山田 ", "Empty", "", "From", "+819012345678"), ours))
                .isTrue();
    }

    @Test
    void a_name_that_comes_twice_counts_with_each_value_once() {
        CarrierForm twice = CarrierForm.parse("A=2&A=1&A=2");

        assertThat(Signature.sign("t", "u", twice)).isEqualTo(Signature.sign("t", "uA1A2", CarrierForm.EMPTY));
        assertThat(twice.text("A")).contains("2");
    }

    @Test
    void the_port_of_the_scheme_may_be_written_or_left_out() {
        assertThat(new PublicAddress(URI.create("https://desk.example")).spellings("/voice/answer", null))
                .containsExactly("https://desk.example/voice/answer", "https://desk.example:443/voice/answer");
        assertThat(new PublicAddress(URI.create("http://localhost:8080")).spellings("/voice/answer", "a=b"))
                .containsExactly("http://localhost:8080/voice/answer?a=b", "http://localhost/voice/answer?a=b");
        assertThat(new PublicAddress(URI.create("https://desk.example/tel")).spellings("/voice/answer", null))
                .contains("https://desk.example/tel/voice/answer", "https://desk.example:443/tel/voice/answer");
    }
}
