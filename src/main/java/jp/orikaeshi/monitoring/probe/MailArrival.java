package jp.orikaeshi.monitoring.probe;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import jp.orikaeshi.monitoring.Params;
import jp.orikaeshi.monitoring.Status;

/** What the end of a trip means: arrived, late, taken for spam or for somebody else's, or not at all. Pure. */
final class MailArrival {
    private MailArrival() {}

    static Finding judge(Params params, MailboxFinds finds, MailSearch.End end) {
        Finding finding =
                switch (end.outcome()) {
                    case FOUND -> found(params, finds, end);
                    case NOT_THERE ->
                        Finding.down(
                                "mail-not-arrived",
                                "accepted, and not in the mailbox after "
                                        + seconds(finds.trip().times().timeout().toMillis()));
                    // Whose fault that is nobody can tell from here: the mailbox may be ours.
                    case UNREADABLE ->
                        Finding.unknown(
                                        "mailbox-unreadable",
                                        "accepted, but the mailbox cannot be looked into: "
                                                + end.lastVisit().detail())
                                .with("reason", end.lastVisit().outcome())
                                .with(address(end.lastVisit()));
                };
        return finds.leftOver() == 0 ? finding : finding.with("leftOver", finds.leftOver());
    }

    private static Finding found(Params params, MailboxFinds finds, MailSearch.End end) {
        SenderAuthentication sender = SenderAuthentication.of(finds.mail().orElseThrow(), trusted(params));
        List<String> failing = sender.failing(params.texts("passes"));
        String arrived = "arrived after " + seconds(end.millis());
        Finding finding;
        if (finds.junk()) {
            finding = Finding.degraded("mail-in-junk", arrived + ", taken for spam");
        } else if (!failing.isEmpty()) {
            String told = told(sender, failing);
            finding = Finding.degraded("mail-unauthenticated", arrived + ", but " + told)
                    .with("failing", told);
        } else if (end.millis() > finds.trip().times().warnAfter().toMillis()) {
            finding = Finding.degraded("mail-late", arrived);
        } else {
            finding = Finding.up(arrived);
        }
        return finding.with("arrivedMs", end.millis())
                .with("deleted", end.lastVisit().status() == Status.UP)
                .with(sender.evidence());
    }

    private static Map<String, String> address(Finding visit) {
        String address = visit.evidence().get("address");
        return address == null ? Map.of() : Map.of("address", address);
    }

    private static String trusted(Params params) {
        return params.text("trust")
                .or(() -> params.group("receive").flatMap(receive -> receive.text("host")))
                .orElse("");
    }

    private static String told(SenderAuthentication sender, List<String> failing) {
        return failing.stream()
                .map(method -> method + " " + sender.results().getOrDefault(method, "none"))
                .collect(Collectors.joining(", "));
    }

    private static String seconds(long millis) {
        return Math.round(millis / 100.0) / 10.0 + " s";
    }
}
