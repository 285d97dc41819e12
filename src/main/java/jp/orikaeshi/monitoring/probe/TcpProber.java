package jp.orikaeshi.monitoring.probe;

import io.netty.channel.ChannelHandlerContext;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import jp.orikaeshi.monitoring.Params;
import jp.orikaeshi.monitoring.ProbeKind;

/** Does anything accept a connection on this port. */
final class TcpProber implements Prober {
    private final Connector connector;

    TcpProber(Connector connector) {
        this.connector = connector;
    }

    @Override
    public ProbeKind kind() {
        return ProbeKind.TCP;
    }

    @Override
    public CompletableFuture<Finding> look(Params params) {
        int port = Ports.of(params, 0);
        return connector.hold(new Greeting(new Stopwatch(LIMIT)), params.required("host"), port, List.of());
    }

    private static final class Greeting extends Conversation {
        Greeting(Stopwatch watch) {
            super(watch, false);
        }

        @Override
        void begin(ChannelHandlerContext context) {
            end(Finding.up("connected in " + watch().total()));
        }

        @Override
        String waitingFor() {
            return "the connection";
        }
    }
}
