package jp.orikaeshi.monitoring.probe;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads what the ping of iputils says. */
final class PingOutput {
    private static final Pattern COUNTS =
            Pattern.compile("(\\d+) packets transmitted, (\\d+) (?:packets )?received.*?([\\d.]+)% packet loss");
    private static final Pattern TIMES = Pattern.compile("= ([\\d.]+)/([\\d.]+)/([\\d.]+)(?:/([\\d.]+))? ms");

    private PingOutput() {}

    static Finding judge(int exit, String output, PingLimits limits) {
        if (output.contains("etwork is unreachable")) {
            return Finding.unknown("network-unreachable", "our network has no route");
        }
        Matcher counts = COUNTS.matcher(output);
        if (exit > 1 || !counts.find()) {
            return Finding.unknown("ping-unavailable", LineConversation.printable(output.strip()));
        }
        int sent = Integer.parseInt(counts.group(1));
        int back = Integer.parseInt(counts.group(2));
        Matcher times = TIMES.matcher(output);
        boolean timed = times.find();
        String jitter = timed && times.group(4) != null ? times.group(4) : "";
        Finding finding = judge(sent, back, output, limits, Double.parseDouble(counts.group(3)), jitter)
                .with("lossPercent", counts.group(3));
        if (!jitter.isEmpty()) {
            finding = finding.with("jitterMs", jitter);
        }
        return timed
                ? finding.with("minMs", times.group(1))
                        .with("avgMs", times.group(2))
                        .with("maxMs", times.group(3))
                : finding;
    }

    private static Finding judge(
            int sent, int back, String output, PingLimits limits, double lostPercent, String jitter) {
        if (back == 0) {
            return output.contains("Unreachable")
                    ? Finding.down("host-unreachable", "reported unreachable on the way")
                    : Finding.down("no-reply", "none of " + sent + " echo requests answered");
        }
        String answered = back + " of " + sent + " echo requests answered";
        if (limits.tooMuchLost(lostPercent)) {
            return Finding.degraded("packet-loss", answered);
        }
        return !jitter.isEmpty() && limits.tooUneven(Double.parseDouble(jitter))
                ? Finding.degraded("jitter", answered + ", times differ by " + jitter + " ms")
                : Finding.up(answered);
    }
}
