package jp.orikaeshi.monitoring.probe;

import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelHandlerContext;
import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;
import org.snmp4j.TransportStateReference;
import org.snmp4j.smi.UdpAddress;
import org.snmp4j.transport.AbstractTransportMapping;

/** Carries the messages of one dialogue over its channel, in place of the library's own sockets and threads. */
// Writes are followed by what arrives on the channel, not by their futures.
@SuppressWarnings("FutureReturnValueIgnored")
final class SnmpWire extends AbstractTransportMapping<UdpAddress> {
    private final UdpAddress agent;
    private volatile @Nullable ChannelHandlerContext channel;

    SnmpWire(UdpAddress agent) {
        this.agent = agent;
    }

    void open(ChannelHandlerContext context) {
        channel = context;
    }

    /** Null until it is open. */
    @Nullable
    ChannelHandlerContext opened() {
        return channel;
    }

    ChannelHandlerContext context() {
        ChannelHandlerContext context = channel;
        if (context == null) {
            throw new IllegalStateException("not open yet");
        }
        return context;
    }

    void received(ByteBuffer message) {
        fireProcessMessage(agent, message, new TransportStateReference(this, agent, null, null, null, false, null));
    }

    @Override
    public void sendMessage(
            UdpAddress address,
            byte[] message,
            @Nullable TransportStateReference state,
            long timeoutMillis,
            int maxRetries) {
        context().writeAndFlush(Unpooled.wrappedBuffer(message));
    }

    @Override
    public Class<UdpAddress> getSupportedAddressClass() {
        return UdpAddress.class;
    }

    @Override
    public UdpAddress getListenAddress() {
        return agent;
    }

    @Override
    public void listen() {
        // It hears from the start.
    }

    @Override
    public boolean isListening() {
        return true;
    }

    @Override
    public void close() {
        // The dialogue closes the channel.
    }
}
