package jp.orikaeshi.bench;

import io.netty.bootstrap.ServerBootstrap;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.epoll.EpollIoHandler;
import io.netty.channel.epoll.EpollServerSocketChannel;
import io.netty.handler.ssl.SniHandler;
import io.netty.handler.ssl.SslContext;
import io.netty.handler.ssl.SslContextBuilder;
import io.netty.handler.ssl.SslProvider;
import io.netty.handler.ssl.util.InsecureTrustManagerFactory;
import io.netty.pkitesting.CertificateBuilder;
import io.netty.pkitesting.X509Bundle;
import io.netty.util.ReferenceCountUtil;
import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

/**
 * What the probes of the benchmark look at, in a process of its own so that its work is not counted as theirs: web
 * servers with a thousand certificates, a mail server, a name server, and one that accepts and never answers. Counts
 * what it is asked. Takes a folder for its root certificate, prints its ports, and answers lines on its input.
 */
final class ProbeTargets {
    static final int CERTIFICATES = 1000;
    private static final byte[] PAGE = "<p>all is well</p>".repeat(110).getBytes(StandardCharsets.US_ASCII);
    private static final byte[] GOOD = answer("200 OK", PAGE);
    private static final byte[] BROKEN = answer("503 Service Unavailable", new byte[0]);

    private final EventLoopGroup loops = new MultiThreadIoEventLoopGroup(1, EpollIoHandler.newFactory());
    private final AtomicLong http = new AtomicLong();
    private final AtomicLong https = new AtomicLong();
    private final AtomicLong mail = new AtomicLong();
    private final AtomicLong names = new AtomicLong();
    private final AtomicLong holes = new AtomicLong();
    private volatile boolean broken;

    private ProbeTargets() {}

    public static void main(String[] folder) throws Exception {
        new ProbeTargets().serve(Path.of(folder[0]));
    }

    private void serve(Path folder) throws Exception {
        X509Bundle root = new CertificateBuilder()
                .subject("CN=Benchmark Root")
                .setIsCertificateAuthority(true)
                .buildSelfSigned();
        Files.writeString(folder.resolve("root.pem"), root.getCertificatePEM());
        Map<String, SslContext> secure = certificates(root);
        SslContext first = secure.values().iterator().next();
        int httpsPort = listen(() -> new ChannelInboundHandlerAdapter[] {
            new SniHandler((String name) -> secure.getOrDefault(name, first)), new Web(https)
        });
        int httpPort = listen(() -> new ChannelInboundHandlerAdapter[] {new Web(http)});
        int mailPort = listen(() -> new ChannelInboundHandlerAdapter[] {new Mail()});
        int holePort = listen(() -> new ChannelInboundHandlerAdapter[] {new Hole()});
        DatagramSocket socket = new DatagramSocket(0, InetAddress.getLoopbackAddress());
        Thread dns = new Thread(() -> answerNames(socket), "names");
        dns.setDaemon(true);
        dns.start();
        System.out.println(
                "ports " + httpPort + " " + httpsPort + " " + mailPort + " " + holePort + " " + socket.getLocalPort());
        for (int next = System.in.read(); next >= 0; next = System.in.read()) {
            switch (next) {
                case 'b' -> broken = true;
                case 'g' -> broken = false;
                case 'c' -> System.out.println(counts());
                default -> {}
            }
        }
        System.exit(0);
    }

    private String counts() {
        return "counts http=" + http + " https=" + https + " mail=" + mail + " dns=" + names + " hole=" + holes;
    }

    // One key for all: making them takes longer than the certificates, and nobody who shakes hands can tell.
    private static Map<String, SslContext> certificates(X509Bundle root) throws Exception {
        KeyPair key = root.getKeyPair();
        Map<String, SslContext> all = new HashMap<>();
        for (int i = 0; i < CERTIFICATES; i++) {
            String name = "h" + i + ".bench.example";
            X509Bundle leaf = new CertificateBuilder()
                    .subject("CN=" + name)
                    .keyPair(key)
                    .addSanDnsName(name)
                    .buildIssuedBy(root);
            all.put(
                    name,
                    SslContextBuilder.forServer(new OneCertificate(leaf))
                            // Else each reads the JDK's roots, which takes longer than all of a start.
                            .trustManager(InsecureTrustManagerFactory.INSTANCE)
                            .sslProvider(SslProvider.OPENSSL)
                            .build());
        }
        return all;
    }

    // Channels are followed by what happens on them.
    @SuppressWarnings("FutureReturnValueIgnored")
    private int listen(Supplier<ChannelInboundHandlerAdapter[]> handlers) throws InterruptedException {
        Channel channel = new ServerBootstrap()
                .group(loops)
                .channel(EpollServerSocketChannel.class)
                .option(io.netty.channel.ChannelOption.SO_BACKLOG, 4096)
                .childHandler(new ChannelInitializer<Channel>() {
                    @Override
                    protected void initChannel(Channel connection) {
                        Arrays.stream(handlers.get())
                                .forEach(handler -> connection.pipeline().addLast(handler));
                    }
                })
                .bind(0)
                .sync()
                .channel();
        return ((InetSocketAddress) channel.localAddress()).getPort();
    }

    private static byte[] answer(String status, byte[] body) {
        byte[] head = ("HTTP/1.1 " + status + "\r\nContent-Type: text/html\r\nContent-Length: " + body.length
                        + "\r\nConnection: close\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII);
        byte[] all = Arrays.copyOf(head, head.length + body.length);
        System.arraycopy(body, 0, all, head.length, body.length);
        return all;
    }

    private void answerNames(DatagramSocket socket) {
        byte[] buffer = new byte[1500];
        while (true) {
            DatagramPacket packet = new DatagramPacket(buffer, buffer.length);
            try {
                socket.receive(packet);
                names.incrementAndGet();
                socket.send(new DatagramPacket(buffer, address(buffer, packet.getLength()), packet.getSocketAddress()));
            } catch (IOException closed) {
                return;
            }
        }
    }

    // The question, and an answer that points back to its name. What begins with d is at 127.0.0.1, everything else by
    // its
    // number at an address of its own, as sites are.
    private static int address(byte[] message, int length) {
        message[2] = (byte) 0x81;
        message[3] = (byte) 0x80;
        message[7] = 1;
        int number = message[13] == 'd' ? 1 : number(message) + 2;
        byte[] record = {
            (byte) 0xc0,
            12,
            0,
            1,
            0,
            1,
            0,
            0,
            0,
            60,
            0,
            4,
            127,
            (byte) (number >> 16),
            (byte) (number >> 8),
            (byte) number
        };
        System.arraycopy(record, 0, message, length, record.length);
        return length + record.length;
    }

    // That of the first label, such as 17 of h17.
    private static int number(byte[] message) {
        int number = 0;
        for (int i = 14; i < 13 + message[12]; i++) {
            number = number * 10 + message[i] - '0';
        }
        return number;
    }

    @SuppressWarnings("FutureReturnValueIgnored")
    private final class Web extends ChannelInboundHandlerAdapter {
        private final AtomicLong asked;

        Web(AtomicLong asked) {
            this.asked = asked;
        }

        @Override
        public void channelRead(ChannelHandlerContext context, Object message) {
            ByteBuf request = (ByteBuf) message;
            boolean fragile = request.readableBytes() > 5 && request.getByte(request.readerIndex() + 5) == 'f';
            ReferenceCountUtil.release(message);
            asked.incrementAndGet();
            context.writeAndFlush(Unpooled.wrappedBuffer(fragile && broken ? BROKEN : GOOD))
                    .addListener(ChannelFutureListener.CLOSE);
        }

        @Override
        public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
            context.close();
        }
    }

    @SuppressWarnings("FutureReturnValueIgnored")
    private final class Mail extends ChannelInboundHandlerAdapter {
        @Override
        public void channelActive(ChannelHandlerContext context) {
            mail.incrementAndGet();
            say(context, "220 bench ESMTP\r\n");
        }

        @Override
        public void channelRead(ChannelHandlerContext context, Object message) {
            ReferenceCountUtil.release(message);
            say(context, "250 bench\r\n");
        }

        private static void say(ChannelHandlerContext context, String line) {
            context.writeAndFlush(Unpooled.copiedBuffer(line, StandardCharsets.US_ASCII));
        }

        @Override
        public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
            context.close();
        }
    }

    private final class Hole extends ChannelInboundHandlerAdapter {
        @Override
        public void channelActive(ChannelHandlerContext context) {
            holes.incrementAndGet();
        }

        @Override
        public void channelRead(ChannelHandlerContext context, Object message) {
            ReferenceCountUtil.release(message);
        }
    }
}
