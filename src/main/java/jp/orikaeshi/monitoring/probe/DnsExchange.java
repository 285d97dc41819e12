package jp.orikaeshi.monitoring.probe;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.handler.codec.dns.DnsQuery;
import io.netty.handler.codec.dns.DnsQuestion;
import io.netty.handler.codec.dns.DnsResponse;
import io.netty.handler.codec.dns.DnsSection;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** One question and its answer on one channel. What does not answer this very question is ignored. */
// Writes and closes are followed by what arrives on the channel, not by their futures.
@SuppressWarnings("FutureReturnValueIgnored")
final class DnsExchange extends SimpleChannelInboundHandler<DnsResponse> {
    /** An answer, and whether there is more of it than fitted in. */
    record Reply(DnsAnswer answer, boolean truncated) {}

    private final DnsQuery query;
    private final int id;
    private final DnsQuestion question;
    private final Duration limit;
    private final CompletableFuture<Reply> answer = new CompletableFuture<>();

    DnsExchange(DnsQuery query, Duration limit) {
        this.query = query;
        this.id = query.id();
        this.question = query.recordAt(DnsSection.QUESTION);
        this.limit = limit;
    }

    CompletableFuture<Reply> answer() {
        return answer;
    }

    void fail(Throwable cause) {
        answer.completeExceptionally(cause);
    }

    @Override
    public void channelActive(ChannelHandlerContext context) {
        var timer = context.executor()
                .schedule(
                        () -> fail(new ResolverSilent("no answer within " + limit.toMillis() + " ms")),
                        limit.toMillis(),
                        TimeUnit.MILLISECONDS);
        answer.whenComplete((reply, failure) -> {
            timer.cancel(false);
            // Never inside a read: Netty's epoll datagram channel would read on from the closed descriptor, whose
            // number may be another connection by then, and swallow what was meant for that one.
            context.executor().execute(context::close);
        });
        context.writeAndFlush(query).addListener(sent -> {
            if (!sent.isSuccess()) {
                fail(sent.cause());
            }
        });
    }

    @Override
    protected void channelRead0(ChannelHandlerContext context, DnsResponse response) {
        if (response.id() == id && sameQuestion(response)) {
            answer.complete(new Reply(DnsAnswer.of(response, question.type()), response.isTruncated()));
        }
    }

    private boolean sameQuestion(DnsResponse response) {
        return response.count(DnsSection.QUESTION) == 1
                && response.recordAt(DnsSection.QUESTION) instanceof DnsQuestion asked
                && asked.type().equals(question.type())
                && asked.name().equalsIgnoreCase(question.name());
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) {
        fail(new ResolverSilent("connection closed"));
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
        fail(cause);
    }
}
