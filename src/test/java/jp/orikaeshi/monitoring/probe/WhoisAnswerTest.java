package jp.orikaeshi.monitoring.probe;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class WhoisAnswerTest {
    private static final String HEAD = """
            [ JPRS database provides information on network administration. Its use is    ]
            [ restricted to network administration purposes. ]

            """;
    // The last day of the month in Japan is over at 15:00 UTC.
    private static final Instant END_OF_MARCH = Instant.parse("2027-03-31T15:00:00Z");

    @Test
    void a_general_jp_domain_is_read_in_english_and_in_japanese() {
        Registration expected = new Registration(
                Optional.of(END_OF_MARCH),
                List.of("Active"),
                Optional.empty(),
                List.of("ns1.alpha.example", "ns2.alpha.example"));

        assertThat(WhoisAnswer.of(HEAD + """
                        Domain Information:
                        [Domain Name]                   YAMADA.JP
                        [Registrant]                    Yamada Works
                        [Name Server]                   ns1.alpha.example
                        [Name Server]                   ns2.alpha.example
                        [Signing Key]

                        [Created on]                    2003/03/11
                        [Expires on]                    2027/03/31
                        [Status]                        Active
                        [Last Updated]                  2026/04/01 01:05:04 (JST)

                        Contact Information:
                        [Name]                          Yamada Works
                        """).registration()).contains(expected);
        assertThat(WhoisAnswer.of(HEAD + """
                        Domain Information: [ドメイン情報]
                        [ドメイン名]                    YAMADA.JP
                        [登録者名]                      株式会社山田製作所
                        [Name Server]                   ns1.alpha.example
                        [Name Server]                   ns2.alpha.example

                        [登録年月日]                    2003/03/11
                        [有効期限]                      2027/03/31
                        [状態]                          Active
                        [最終更新]                      2026/04/01 01:05:04 (JST)
                        """).registration()).contains(expected);
    }

    @Test
    void an_organizational_jp_domain_has_its_date_beside_its_state() {
        String connected = HEAD + """
                Domain Information:
                a. [Domain Name]                YAMADA.CO.JP
                g. [Organization]               Yamada Works
                p. [Name Server]                ns1.alpha.example
                [State]                         Connected (2027/03/31)
                [Registered Date]               2003/03/11
                [Last Update]                   2026/04/01 01:05:12 (JST)
                """;

        assertThat(WhoisAnswer.of(connected).registration())
                .contains(new Registration(
                        Optional.of(END_OF_MARCH),
                        List.of("Connected"),
                        Optional.empty(),
                        List.of("ns1.alpha.example")));
        assertThat(WhoisAnswer.of(connected.replace("Connected (", "To be suspended ("))
                        .registration()
                        .orElseThrow()
                        .judge(Instant.parse("2027-03-24T02:10:00Z"), 30)
                        .outcome())
                .isEqualTo("domain-ending");
    }

    @Test
    void the_form_of_most_other_registries_is_read_too() {
        Registration read = WhoisAnswer.of("""
                           Domain Name: YAMADA.EXAMPLE\r
                           Registrar: Alpha Names, Inc.\r
                           Registry Expiry Date: 2027-03-31T04:00:00Z\r
                           Domain Status: clientHold https://icann.org/epp#clientHold\r
                           Name Server: NS1.ALPHA.EXAMPLE\r
                        >>> Last update of whois database: 2026-11-24T02:10:00Z <<<\r
                        """).registration().orElseThrow();

        assertThat(read)
                .isEqualTo(new Registration(
                        Optional.of(Instant.parse("2027-03-31T04:00:00Z")),
                        List.of("clientHold"),
                        Optional.of("Alpha Names, Inc."),
                        List.of("ns1.alpha.example")));
    }

    @Test
    void no_such_domain_is_an_answer_and_anything_else_is_none() {
        assertThat(WhoisAnswer.of(HEAD + "No match!!\n").noSuchDomain()).isTrue();
        assertThat(WhoisAnswer.of(HEAD + "該当するデータがありません。\n").noSuchDomain()).isTrue();
        WhoisAnswer limited = WhoisAnswer.of(HEAD + "Please try again later.\n");
        assertThat(limited.noSuchDomain()).isFalse();
        assertThat(limited.registration()).isEmpty();
        assertThat(WhoisAnswer.of("").noSuchDomain()).isFalse();
    }
}
