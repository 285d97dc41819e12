package jp.orikaeshi.monitoring.probe;

import java.net.InetSocketAddress;
import java.time.Clock;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import jp.orikaeshi.monitoring.Params;
import jp.orikaeshi.monitoring.ProbeKind;

/**
 * What a device says of itself: values, interfaces, since when it runs (RFC 3416, 2863). What counts is judged by its growth
 * since the last good check of this node; the first one of all has none.
 */
final class SnmpProber implements Prober {
    private static final int USUAL_PORT = 161;
    private static final int MOST_REMEMBERED = 20_000;
    // Two readings that follow one another at once say little of what happens in a minute.
    private static final double LEAST_SECONDS = 10;

    private final HostResolver hosts;
    private final Transport transport;
    private final Clock clock;
    private final Map<Params, SnmpReading> last = Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Params, SnmpReading> eldest) {
            return size() > MOST_REMEMBERED;
        }
    });

    SnmpProber(HostResolver hosts, Transport transport, Clock clock) {
        this.hosts = hosts;
        this.transport = transport;
        this.clock = clock;
    }

    @Override
    public ProbeKind kind() {
        return ProbeKind.SNMP;
    }

    @Override
    public CompletableFuture<Finding> look(Params params) {
        SnmpAccess access = SnmpAccess.of(params);
        SnmpWish wish = SnmpWish.of(params);
        int port = Ports.of(params, USUAL_PORT);
        Stopwatch watch = new Stopwatch(LIMIT);
        return hosts.resolve(params.required("host"))
                .thenCompose(address -> {
                    watch.lap("dns");
                    return poll(access, wish, new InetSocketAddress(address, port), watch)
                            .thenApply(now -> judge(params, wish, now))
                            .exceptionally(Failures::finding)
                            .thenApply(finding -> finding.with("address", address.getHostAddress()));
                })
                .exceptionally(Failures::finding)
                .thenApply(finding -> finding.with(watch.evidence()));
    }

    private CompletableFuture<SnmpReading> poll(
            SnmpAccess access, SnmpWish wish, InetSocketAddress address, Stopwatch watch) {
        SnmpDialogue dialogue = new SnmpDialogue(access, address, watch);
        transport.datagram(address, dialogue, dialogue::fail);
        return dialogue.open()
                .thenCompose(opened -> new SnmpPoll(opened, wish).read(clock.instant()))
                .whenComplete((reading, failure) -> {
                    watch.lap("firstByte");
                    dialogue.close();
                });
    }

    private Finding judge(Params params, SnmpWish wish, SnmpReading now) {
        SnmpReading before = last.get(params);
        if (before == null
                || now.since(before).filter(seconds -> seconds < LEAST_SECONDS).isEmpty()) {
            last.put(params, now);
        }
        return SnmpJudgement.of(wish, now, before);
    }
}
