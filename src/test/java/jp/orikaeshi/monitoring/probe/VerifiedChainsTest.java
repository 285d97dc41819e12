package jp.orikaeshi.monitoring.probe;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.pkitesting.CertificateBuilder;
import java.security.cert.X509Certificate;
import java.time.Instant;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class VerifiedChainsTest {
    private static final Instant NOW = Instant.parse("2026-11-23T17:00:00Z");
    private static final Instant EXPIRES = NOW.plusSeconds(3600);

    private static X509Certificate[] yamada = {};
    private static X509Certificate[] other = {};

    private final VerifiedChains chains = new VerifiedChains(2);

    @BeforeAll
    static void issue() throws Exception {
        yamada = chain("yamada.example", EXPIRES);
        other = chain("yamada.example", EXPIRES);
    }

    @Test
    void the_same_chain_for_the_same_host_is_good_until_a_certificate_of_it_expires() throws Exception {
        String key = VerifiedChains.key("yamada.example", yamada);
        assertThat(chains.holds(key, NOW)).isFalse();

        chains.add(key, yamada);

        assertThat(chains.holds(VerifiedChains.key("yamada.example", yamada), EXPIRES.minusSeconds(1)))
                .isTrue();
        assertThat(chains.holds(key, EXPIRES)).isFalse();
    }

    @Test
    void another_host_another_certificate_and_another_order_are_verified_anew() throws Exception {
        chains.add(VerifiedChains.key("yamada.example", yamada), yamada);

        assertThat(chains.holds(VerifiedChains.key("suzuki.example", yamada), NOW))
                .isFalse();
        assertThat(chains.holds(VerifiedChains.key("yamada.example", other), NOW))
                .isFalse();
        assertThat(VerifiedChains.key("yamada.example", new X509Certificate[] {yamada[0], other[0]}))
                .isNotEqualTo(VerifiedChains.key("yamada.example", new X509Certificate[] {other[0], yamada[0]}));
    }

    @Test
    void only_those_looked_at_last_are_remembered() throws Exception {
        chains.add("first", yamada);
        chains.add("second", yamada);
        assertThat(chains.holds("first", NOW)).isTrue();

        chains.add("third", yamada);

        assertThat(chains.holds("second", NOW)).isFalse();
        assertThat(chains.holds("first", NOW)).isTrue();
    }

    private static X509Certificate[] chain(String host, Instant notAfter) throws Exception {
        return new CertificateBuilder()
                .subject("CN=" + host)
                .notBefore(NOW.minusSeconds(86_400))
                .notAfter(notAfter)
                .setIsCertificateAuthority(true)
                .addSanDnsName(host)
                .buildSelfSigned()
                .getCertificatePath();
    }
}
