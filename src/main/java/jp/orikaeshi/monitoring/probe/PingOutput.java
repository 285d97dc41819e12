package jp.orikaeshi.monitoring.probe;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads what the ping of iputils says. */
final class PingOutput {
    private static final Pattern COUNTS =
            Pattern.compile("(\\d+) packets transmitted, (\\d+) (?:packets )?received.*?([\\d.]+)% packet loss");
    private static final Pattern TIMES = Pattern.compile("= ([\\d.]+)/([\\d.]+)/([\\d.]+)(?:/([\\d.]+))? ms");

    private PingOutput() {}

    static Finding judge(int exit, String output) {
        if (output.contains("etwork is unreachable")) {
            return Finding.unknown("network-unreachable", "our network has no route");
        }
        Matcher counts = COUNTS.matcher(output);
        if (exit > 1 || !counts.find()) {
            return Finding.unknown("ping-unavailable", LineConversation.printable(output.strip()));
        }
        int sent = Integer.parseInt(counts.group(1));
        int back = Integer.parseInt(counts.group(2));
        Finding finding = judge(sent, back, output).with("lossPercent", counts.group(3));
        Matcher times = TIMES.matcher(output);
        return times.find()
                ? finding.with("minMs", times.group(1))
                        .with("avgMs", times.group(2))
                        .with("maxMs", times.group(3))
                : finding;
    }

    private static Finding judge(int sent, int back, String output) {
        if (back == 0) {
            return output.contains("Unreachable")
                    ? Finding.down("host-unreachable", "reported unreachable on the way")
                    : Finding.down("no-reply", "none of " + sent + " echo requests answered");
        }
        return back < sent
                ? Finding.degraded("packet-loss", back + " of " + sent + " echo requests answered")
                : Finding.up(back + " of " + sent + " echo requests answered");
    }
}
