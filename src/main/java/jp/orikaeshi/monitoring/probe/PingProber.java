package jp.orikaeshi.monitoring.probe;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import jp.orikaeshi.monitoring.Params;
import jp.orikaeshi.monitoring.ProbeKind;

/** Does the host answer an echo request. The system's own ping asks: Java has no right to raw sockets. */
final class PingProber implements Prober {
    private final HostResolver hosts;
    private final Executor executor;
    private final String command;

    /** A prober that starts {@code command}; its output is read on {@code executor}. */
    PingProber(HostResolver hosts, Executor executor, String command) {
        this.hosts = hosts;
        this.executor = executor;
        this.command = command;
    }

    @Override
    public ProbeKind kind() {
        return ProbeKind.PING;
    }

    @Override
    public CompletableFuture<Finding> look(Params params) {
        PingLimits limits = PingLimits.of(params);
        return hosts.resolve(params.required("host"))
                .thenCompose(address ->
                        ping(address, limits).thenApply(finding -> finding.with("address", address.getHostAddress())))
                .exceptionally(Failures::finding);
    }

    private CompletableFuture<Finding> ping(InetAddress address, PingLimits limits) {
        ProcessBuilder ping = new ProcessBuilder(List.of(
                command,
                address instanceof Inet6Address ? "-6" : "-4",
                "-n",
                "-q",
                "-c",
                String.valueOf(limits.requests()),
                "-i",
                "0.3",
                "-W",
                "2",
                "-w",
                "4",
                address.getHostAddress()));
        ping.environment().put("LC_ALL", "C");
        ping.redirectErrorStream(true).redirectInput(ProcessBuilder.Redirect.PIPE);
        Process process;
        try {
            process = ping.start();
        } catch (IOException e) {
            return CompletableFuture.completedFuture(
                    Finding.unknown("ping-unavailable", "the ping command cannot be started here"));
        }
        // Its few lines fit into the pipe, so nobody has to read while it runs.
        return process.onExit()
                .orTimeout(LIMIT.toMillis() - 3000, TimeUnit.MILLISECONDS)
                .thenApplyAsync(exited -> PingOutput.judge(exited.exitValue(), output(exited), limits), executor)
                .exceptionally(late -> {
                    process.destroyForcibly();
                    return Finding.unknown("ping-unavailable", "the ping command did not end");
                });
    }

    private static String output(Process process) {
        try (var stream = process.getInputStream()) {
            return new String(stream.readNBytes(8192), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
