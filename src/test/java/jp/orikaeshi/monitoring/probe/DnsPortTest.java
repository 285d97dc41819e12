package jp.orikaeshi.monitoring.probe;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.channel.socket.DatagramPacket;
import io.netty.handler.codec.dns.DatagramDnsQuery;
import io.netty.handler.codec.dns.DatagramDnsQueryEncoder;
import io.netty.handler.codec.dns.DefaultDnsQuestion;
import io.netty.handler.codec.dns.DnsRecordType;
import io.netty.handler.codec.dns.DnsSection;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HexFormat;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Several questions on one channel. */
class DnsPortTest {
    private static final InetSocketAddress RESOLVER = new InetSocketAddress("192.0.2.53", 53);
    private static final InetSocketAddress HERE = new InetSocketAddress("192.0.2.1", 40_000);

    // Each wishes for the same number.
    private final DnsPort port = new DnsPort(() -> 0xffff);
    private final EmbeddedChannel channel =
            new EmbeddedChannel(new DatagramDnsQueryEncoder(), new DnsDatagramDecoder(), port);

    @AfterEach
    void close() {
        channel.finishAndReleaseAll();
    }

    private DnsExchange ask(String name) {
        DnsExchange exchange = new DnsExchange(
                new DatagramDnsQuery(null, RESOLVER, 0)
                        .setRecord(DnsSection.QUESTION, new DefaultDnsQuestion(name, DnsRecordType.A)),
                Duration.ofSeconds(2));
        port.ask(exchange);
        return exchange;
    }

    /** The question itself with an answer behind it, as a resolver sends it. */
    private static ByteBuf answered(int number, String label, String address) {
        String name = "%02x%s00"
                .formatted(label.length(), HexFormat.of().formatHex(label.getBytes(StandardCharsets.US_ASCII)));
        return Unpooled.wrappedBuffer(HexFormat.of()
                .parseHex("%04x81800001000100000000".formatted(number) + name + "00010001c00c000100010000003c0004"
                        + address));
    }

    private void hears(ByteBuf bytes) {
        channel.writeInbound(new DatagramPacket(bytes, HERE, RESOLVER));
    }

    private static boolean open(DnsExchange exchange) {
        return !exchange.answer().isDone();
    }

    @Test
    void each_hears_what_was_said_to_it() {
        DnsExchange first = ask("a.");
        DnsExchange second = ask("b.");
        assertThat(first.query().id()).isEqualTo(0xffff);
        assertThat(second.query().id()).isZero();

        hears(answered(0, "b", "cb007108"));
        assertThat(second.answer().join().answer().values()).containsExactly("203.0.113.8");
        assertThat(open(first)).isTrue();
        hears(answered(0xffff, "a", "cb007107"));
        assertThat(first.answer().join().answer().values()).containsExactly("203.0.113.7");
    }

    @Test
    void what_answers_another_question_or_none_is_ignored() {
        DnsExchange asked = ask("a.");

        hears(answered(0xffff, "b", "cb007108"));
        hears(answered(1, "a", "cb007108"));
        assertThat(open(asked)).isTrue();
    }

    @Test
    void an_answer_that_cannot_be_read_fails_its_own_question_only() {
        DnsExchange first = ask("a.");
        DnsExchange second = ask("b.");

        hears(answered(0, "b", "cb007108").writerIndex(20));
        assertThat(second.answer()).isCompletedExceptionally();
        hears(Unpooled.wrappedBuffer(new byte[1]));
        assertThat(open(first)).isTrue();
        assertThat(port.closed()).isFalse();
    }

    @Test
    void who_gets_no_answer_fails_in_time_and_nobody_else() {
        DnsExchange early = ask("a.");
        channel.advanceTimeBy(1, TimeUnit.SECONDS);
        DnsExchange late = ask("b.");
        channel.advanceTimeBy(1, TimeUnit.SECONDS);
        channel.runScheduledPendingTasks();

        assertThat(early.answer()).isCompletedExceptionally();
        assertThat(open(late)).isTrue();
    }

    @Test
    void it_closes_behind_the_last_answer_and_not_before() {
        DnsExchange asked = ask("a.");
        port.closeWhenAnswered();
        channel.runPendingTasks();
        assertThat(channel.isOpen()).isTrue();

        hears(answered(0xffff, "a", "cb007107"));
        channel.runPendingTasks();
        assertThat(asked.answer()).isCompleted();
        assertThat(channel.isOpen()).isFalse();
    }

    @Test
    void where_no_channel_came_about_nobody_waits_for_one() {
        port.fail(new IllegalStateException("too many open files"));

        assertThat(ask("a.").answer()).isCompletedExceptionally();
    }

    @Test
    void a_channel_that_breaks_leaves_nobody_waiting() {
        DnsExchange asked = ask("a.");

        channel.pipeline().fireExceptionCaught(new IllegalStateException("refused"));
        channel.runPendingTasks();
        assertThat(asked.answer()).isCompletedExceptionally();
        assertThat(port.closed()).isTrue();
        assertThat(channel.isOpen()).isFalse();
    }
}
