package jp.orikaeshi.monitoring.probe;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import jp.orikaeshi.monitoring.Params;
import jp.orikaeshi.monitoring.ProbeKind;
import jp.orikaeshi.monitoring.Status;

/**
 * Does mail arrive: sends one through one server and finds it in a mailbox at another, deletes it again, and tells how
 * long it took and what the receiving side says of its sender. Takes as long as mail takes, {@code timeout} at most, and
 * holds no thread meanwhile.
 */
final class MailTripProber implements Prober {
    // A server may look into a mail for spam before it says that it has taken it.
    private static final Duration ACCEPT_LIMIT = Duration.ofSeconds(60);
    private static final int SUBMISSION = 587;
    private static final int SUBMISSION_SECURE = 465;
    private static final int IMAP_SECURE = 993;
    private static final int POP3_SECURE = 995;

    private final Connector connector;
    private final Clock clock;
    private final ScheduledExecutorService timers;

    MailTripProber(Connector connector, Clock clock, ScheduledExecutorService timers) {
        this.connector = connector;
        this.clock = clock;
        this.timers = timers;
    }

    @Override
    public ProbeKind kind() {
        return ProbeKind.MAILTRIP;
    }

    @Override
    public CompletableFuture<Finding> look(Params params) {
        MailTrip trip = MailTrip.of(params, clock.instant());
        long began = System.nanoTime();
        return send(group(params, "send"), trip)
                .thenCompose(sent -> sent.status() == Status.UP
                        ? search(params, trip, began).thenApply(finding -> finding.with(sent.evidence()))
                        : CompletableFuture.completedFuture(notAccepted(sent)))
                .thenApply(
                        finding -> finding.with("messageId", trip.messageId()).with("sentAt", trip.sentAt()));
    }

    private CompletableFuture<Finding> send(Params server, MailTrip trip) {
        int port = Ports.of(server, SUBMISSION);
        Duration timeout = trip.times().timeout();
        Stopwatch watch = new Stopwatch(timeout.compareTo(ACCEPT_LIMIT) < 0 ? timeout : ACCEPT_LIMIT);
        return connector.hold(
                new SmtpDelivery(
                        watch,
                        MailSecurity.of(server, port, SUBMISSION_SECURE),
                        clock.instant(),
                        server.text("hello").orElse(SmtpSession.USUAL_HELLO),
                        trip),
                server.required("host"),
                port,
                LineConversation.codecs());
    }

    private CompletableFuture<Finding> search(Params params, MailTrip trip, long began) {
        Params mailbox = group(params, "receive");
        MailboxFinds finds = new MailboxFinds(trip);
        long acceptedMillis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began);
        return MailSearch.begin(finds, () -> visit(mailbox, finds), timers, began)
                .thenApply(end -> MailArrival.judge(params, finds, end).with("acceptedMs", acceptedMillis));
    }

    private CompletableFuture<Finding> visit(Params mailbox, MailboxFinds finds) {
        boolean imap = !mailbox.text("protocol").orElse("imap").equals("pop3");
        int port = Ports.of(mailbox, imap ? IMAP_SECURE : POP3_SECURE);
        MailSecurity security = MailSecurity.of(mailbox, port, imap ? IMAP_SECURE : POP3_SECURE);
        Instant now = clock.instant();
        return connector.hold(
                imap
                        ? new ImapVisit(
                                new Stopwatch(LIMIT),
                                security,
                                now,
                                mailbox.text("folder").orElse("INBOX"),
                                mailbox.text("junk"),
                                finds)
                        : new Pop3Visit(new Stopwatch(LIMIT), security, now, finds),
                mailbox.required("host"),
                port,
                LineConversation.codecs());
    }

    // What could not be asked at all says nothing of the server.
    private static Finding notAccepted(Finding sent) {
        return sent.status() == Status.UNKNOWN
                ? sent
                : Finding.down("mail-not-accepted", "not accepted: " + sent.detail())
                        .with("reason", sent.outcome())
                        .with(sent.evidence());
    }

    private static Params group(Params params, String name) {
        return params.group(name).orElseThrow(() -> new IllegalArgumentException("probe without " + name));
    }
}
