package jp.orikaeshi.monitoring.probe;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.channel.socket.DatagramPacket;
import io.netty.util.concurrent.ScheduledFuture;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.snmp4j.CommandResponderEvent;
import org.snmp4j.MessageDispatcherImpl;
import org.snmp4j.PDU;
import org.snmp4j.SNMP4JSettings;
import org.snmp4j.Snmp;
import org.snmp4j.Target;
import org.snmp4j.event.ResponseEvent;
import org.snmp4j.event.ResponseListener;
import org.snmp4j.mp.PduHandle;
import org.snmp4j.smi.Address;
import org.snmp4j.smi.UdpAddress;

/**
 * What is asked of one agent in one check, one request after the other, on a channel of its own: answers of others do not
 * reach it. Nothing is sent twice but what version 3 wants said again, once it has told its clock.
 */
// Writes and closes are followed by what arrives on the channel, not by their futures.
@SuppressWarnings("FutureReturnValueIgnored")
final class SnmpDialogue extends SimpleChannelInboundHandler<DatagramPacket> implements ResponseListener {
    private static final long LIMIT_MILLIS = 5_000;
    private static final int MOST_DATAGRAMS = 200;

    static {
        // Its own timers are a thread for each; a check has one that ends it.
        SNMP4JSettings.setTimerFactory(NoTimer::new);
    }

    private final CompletableFuture<SnmpDialogue> open = new CompletableFuture<>();
    private final SnmpAccess access;
    private final Stopwatch watch;
    private final SnmpWire wire;
    private final Snmp session;
    private final Target<UdpAddress> agent;
    private volatile CompletableFuture<PDU> answer = new CompletableFuture<>();
    private int datagrams;

    SnmpDialogue(SnmpAccess access, InetSocketAddress address, Stopwatch watch) {
        this.access = access;
        this.watch = watch;
        this.agent = access.target(new UdpAddress(address.getAddress(), address.getPort()));
        this.wire = new SnmpWire(agent.getAddress());
        MessageDispatcherImpl dispatcher = new MessageDispatcherImpl();
        dispatcher.addMessageProcessingModel(access.model());
        this.session = new Snmp(dispatcher, wire);
        session.setReportHandler(new Reports(session.getReportHandler()));
    }

    /** Itself, once it can be asked. */
    CompletableFuture<SnmpDialogue> open() {
        return open;
    }

    PDU request(int type) {
        PDU request = access.request();
        request.setType(type);
        return request;
    }

    /** What the agent answers, a report included; fails if it is silent. */
    CompletableFuture<PDU> ask(PDU request) {
        CompletableFuture<PDU> next = new CompletableFuture<>();
        answer = next;
        long limit = Math.min(LIMIT_MILLIS, watch.remainingMillis());
        ScheduledFuture<?> timer = wire.context()
                .executor()
                .schedule(
                        () -> next.completeExceptionally(
                                new TimeoutException("no answer to SNMP; a wrong community looks the same")),
                        limit,
                        TimeUnit.MILLISECONDS);
        next.whenComplete((pdu, failure) -> timer.cancel(false));
        try {
            session.send(request, agent, null, this);
        } catch (IOException e) {
            next.completeExceptionally(e);
        }
        return next;
    }

    @Override
    public <A extends Address> void onResponse(ResponseEvent<A> event) {
        PDU pdu = event.getResponse();
        if (pdu != null) {
            answer.complete(pdu);
        }
    }

    void fail(Throwable cause) {
        open.completeExceptionally(cause);
        answer.completeExceptionally(cause);
    }

    void close() {
        ChannelHandlerContext context = wire.opened();
        if (context != null) {
            // Not inside a read, for the reason given in DnsPort.
            context.executor().execute(context::close);
        }
        try {
            session.close();
        } catch (IOException e) {
            throw new IllegalStateException("its only transport is ours, which closes without a word", e);
        }
    }

    @Override
    public void channelActive(ChannelHandlerContext context) {
        wire.open(context);
        open.complete(this);
    }

    @Override
    protected void channelRead0(ChannelHandlerContext context, DatagramPacket datagram) {
        if (++datagrams > MOST_DATAGRAMS) {
            fail(new ProbeFailure(Finding.down("protocol-error", "more than " + MOST_DATAGRAMS + " datagrams")));
        } else if (!answer.isDone()) {
            byte[] message = new byte[datagram.content().readableBytes()];
            datagram.content().readBytes(message);
            wire.received(ByteBuffer.wrap(message));
        }
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext context, @Nullable Throwable cause) {
        fail(cause == null ? new IllegalStateException("failure without a cause") : cause);
    }

    /** What the agent reports in place of an answer: why it lets nobody in, or what it wants to be told first. */
    private final class Reports implements Snmp.ReportHandler {
        private final Snmp.ReportHandler asTheyAre;

        Reports(Snmp.ReportHandler asTheyAre) {
            this.asTheyAre = asTheyAre;
        }

        @Override
        public <A extends Address> void processReport(PduHandle handle, CommandResponderEvent<A> report) {
            if (SnmpReply.refusal(report.getPDU()).isPresent()) {
                answer.complete(report.getPDU());
            } else {
                asTheyAre.processReport(handle, report);
            }
        }
    }
}
