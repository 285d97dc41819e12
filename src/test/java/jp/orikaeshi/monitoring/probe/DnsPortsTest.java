package jp.orikaeshi.monitoring.probe;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.channel.EventLoop;
import io.netty.handler.codec.dns.DatagramDnsQuery;
import io.netty.handler.codec.dns.DefaultDnsQuestion;
import io.netty.handler.codec.dns.DnsRecordType;
import io.netty.handler.codec.dns.DnsSection;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** From how many ports a resolver is asked. */
class DnsPortsTest {
    private final AtomicLong now = new AtomicLong();
    private final FakeDns dns = new FakeDns().a("yamada.example", "203.0.113.7");
    private final Transport transport = new Transport();
    private final DnsPorts ports = new DnsPorts(transport, now::get);
    private final EventLoop loop = transport.loop();

    @AfterEach
    void stop() {
        transport.close();
        dns.close();
    }

    private void ask(Signatures signatures) throws Exception {
        InetSocketAddress resolver = new InetSocketAddress(
                InetAddress.getLoopbackAddress(), dns.address().port());
        DnsExchange exchange = new DnsExchange(
                new DatagramDnsQuery(null, resolver, 0)
                        .setRecord(DnsSection.QUESTION, new DefaultDnsQuestion("yamada.example.", DnsRecordType.A)),
                Duration.ofSeconds(10));
        // On one loop, as the checks of a busy desk are.
        loop.submit(() -> ports.ask(resolver, signatures, exchange)).get(10, TimeUnit.SECONDS);
        exchange.answer().get(10, TimeUnit.SECONDS);
    }

    @Test
    void questions_of_one_second_share_a_port_and_those_of_the_next_have_another() throws Exception {
        ask(Signatures.IGNORED);
        now.addAndGet(Duration.ofMillis(999).toNanos());
        ask(Signatures.IGNORED);
        assertThat(dns.ports()).hasSize(1);

        now.addAndGet(Duration.ofMillis(1).toNanos());
        ask(Signatures.IGNORED);
        assertThat(dns.ports()).hasSize(2);
    }

    @Test
    void a_port_is_changed_before_it_has_asked_too_much() throws Exception {
        for (int i = 0; i < 500; i++) {
            ask(Signatures.IGNORED);
        }
        assertThat(dns.ports()).hasSize(1);
        ask(Signatures.IGNORED);
        assertThat(dns.ports()).hasSize(2);
    }

    @Test
    void who_wants_unchecked_signatures_is_not_answered_where_others_are() throws Exception {
        ask(Signatures.IGNORED);
        ask(Signatures.UNCHECKED);
        assertThat(dns.ports()).hasSize(2);
    }
}
