package jp.orikaeshi.scenario;

import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import jp.orikaeshi.app.RunningDesk;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/**
 * A telephone company: the part of Twilio's REST API that the desk uses, Twilio's signed webhooks, and telephones that
 * do what a story says. Nothing here knows the desk's code.
 */
final class FakeCarrier implements AutoCloseable {
    static final String ACCOUNT = RunningDesk.ACCOUNT_SID;

    private final List<Leg> legs = new CopyOnWriteArrayList<>();
    private final Map<String, Playback> playbacks = new ConcurrentHashMap<>();
    private final Clock clock = Clock.systemUTC();
    private final Webhooks webhooks = new Webhooks(RunningDesk.AUTH_TOKEN);
    private final Reports reports = new Reports(webhooks, ACCOUNT);
    private final KeptRecordings recordings = new KeptRecordings(reports, ACCOUNT);
    private final Gathering gathering = new Gathering(this);
    // Second persons that the desk has led away from the first: each of the two goes on alone.
    private final Set<Leg> ledAway = ConcurrentHashMap.newKeySet();
    private final RestApi api;
    private final int port;
    private final URI desk;

    FakeCarrier(int port, URI desk) {
        this.port = port;
        this.desk = desk;
        this.api = new RestApi(this, port);
    }

    Webhooks webhooks() {
        return webhooks;
    }

    Reports reports() {
        return reports;
    }

    KeptRecordings recordings() {
        return recordings;
    }

    Gathering gathering() {
        return gathering;
    }

    RestApi api() {
        return api;
    }

    List<Leg> legs() {
        return List.copyOf(legs);
    }

    Playback playback(Leg leg) {
        return playbacks.computeIfAbsent(leg.sid, sid -> new Playback(this, leg));
    }

    /** What is set for every number of the account. */
    String answerUrl() {
        return desk + "/voice/answer";
    }

    String recordingUrl(String sid) {
        return "http://127.0.0.1:" + port + "/2010-04-01/Accounts/" + ACCOUNT + "/Recordings/" + sid;
    }

    /** A customer dials one of the desk's numbers. */
    Leg inbound(String from, String line) {
        Leg leg = add(new Leg(Leg.Direction.INBOUND, from, line, Map.of(), null, clock.instant()));
        leg.becomes("in-progress");
        return leg;
    }

    /** The desk wants a telephone to ring. */
    Leg outbound(Map<String, String> orders) {
        Leg leg = add(new Leg(
                Leg.Direction.API,
                orders.getOrDefault("From", ""),
                orders.getOrDefault("To", ""),
                orders,
                null,
                clock.instant()));
        ring(leg);
        return leg;
    }

    /** One leg wants a second person. */
    void dial(Leg first, Element dial) {
        Element number = Page.children(dial).get(0);
        if (number.getTagName().equals("Conference")) {
            gathering.enter(first, number);
            return;
        }
        Leg leg = new Leg(
                Leg.Direction.DIAL,
                dial.getAttribute("callerId"),
                number.getTextContent(),
                Map.of(
                        "Url", number.getAttribute("url"),
                        "StatusCallback", number.getAttribute("statusCallback"),
                        "Machine", number.getAttribute("amdStatusCallback")),
                first,
                clock.instant());
        ring(add(leg));
    }

    private Leg add(Leg leg) {
        legs.add(leg);
        return leg;
    }

    private void ring(Leg leg) {
        reports.tell(leg);
        leg.becomes("ringing");
        reports.tell(leg);
    }

    /** Somebody or something picks up. */
    void answer(Leg leg, Map<String, String> news) {
        if (leg.pickedUp()) {
            reports.tell(leg);
            playback(leg).go(leg.orders.getOrDefault("Url", ""), news);
        }
    }

    /** The leg is over, with all that follows: what was joined to it ends too, and whoever waited for it hears. */
    void end(Leg leg, String how) {
        boolean joined = playback(leg).joined();
        if (!leg.becomes(how)) {
            return;
        }
        reports.tell(leg);
        gathering.leave(leg);
        legs.stream().filter(child -> leg.equals(first(child))).forEach(child -> {
            end(child, child.talking() ? "completed" : "canceled");
        });
        Leg first = first(leg);
        if (first != null) {
            playback(first).dialled(dialNews(leg, joined), joined);
        }
    }

    private @Nullable Leg first(Leg second) {
        return ledAway.contains(second) ? null : second.parent;
    }

    /** The desk wants the leg to go on at another page, whatever it does. Whoever had joined it goes on, too. */
    void lead(Leg leg, String url) {
        Leg first = first(leg);
        boolean joined = playback(leg).joined();
        gathering.leave(leg);
        ledAway.add(leg);
        playback(leg).go(url, Map.of());
        if (first != null) {
            Map<String, String> news = new TreeMap<>(dialNews(leg, joined));
            news.put("DialCallStatus", "completed");
            // What a carrier says of a bridge that it has parted itself is nowhere written: the worst is supposed.
            news.put("DialBridged", "false");
            playback(first).dialled(news, joined);
        }
    }

    /** The second person of this leg has to go. */
    void parts(Leg first) {
        legs.stream()
                .filter(child -> first.equals(first(child)) && !child.over())
                .forEach(child -> end(child, "completed"));
    }

    private static Map<String, String> dialNews(Leg second, boolean joined) {
        Map<String, String> news = new TreeMap<>(Map.of(
                "DialCallSid", second.sid, "DialCallStatus", second.status(), "DialBridged", String.valueOf(joined)));
        if (second.status().equals("completed")) {
            news.put("DialCallDuration", "42");
        }
        return news;
    }

    Optional<Leg> find(@Nullable String sid) {
        return legs.stream().filter(leg -> leg.sid.equals(sid)).findFirst();
    }

    /** Calls that the desk made ring and nobody in the story waited for. */
    List<Leg> unexpected() {
        return legs.stream()
                .filter(leg -> leg.direction != Leg.Direction.INBOUND && !leg.expected())
                .toList();
    }

    /** Everybody hangs up. */
    void startAfresh() {
        reports.lose();
        legs.forEach(leg -> end(leg, leg.talking() ? "completed" : "no-answer"));
    }

    void forget() {
        webhooks.forget();
        recordings.forget();
        api.forget();
        legs.clear();
        ledAway.clear();
        playbacks.clear();
    }

    @Override
    public void close() {
        api.close();
        reports.close();
    }
}
