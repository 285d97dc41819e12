package jp.orikaeshi.twilio;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;
import jp.orikaeshi.callback.ConferenceTelephone;
import jp.orikaeshi.callback.OutboundCall;
import jp.orikaeshi.callback.TelephoneFailure;
import jp.orikaeshi.settings.Settings;
import jp.orikaeshi.settings.TwilioAccount;
import jp.orikaeshi.time.DeskClock;
import jp.orikaeshi.voice.LegState;
import jp.orikaeshi.voice.Turn;

/** Makes real telephones ring, through Twilio's REST API. */
@ApplicationScoped
public class TwilioTelephone implements ConferenceTelephone {
    private static final String CALLS = "Calls.json";
    private static final int NOT_FOUND = 404;
    // The carrier's times are whole seconds, and its clock is not ours.
    private static final Duration CLOCKS_APART = Duration.ofSeconds(5);
    private static final List<Map.Entry<String, String>> EVENTS = List.of(
            Map.entry("StatusCallbackEvent", "initiated"),
            Map.entry("StatusCallbackEvent", "ringing"),
            Map.entry("StatusCallbackEvent", "answered"),
            Map.entry("StatusCallbackEvent", "completed"));

    @Inject
    TwilioApi api;

    @Inject
    Settings settings;

    @Inject
    DeskClock clock;

    @Override
    public String carrier() {
        return TurnForm.CARRIER;
    }

    @Override
    public boolean ready() {
        return api.ready();
    }

    @Override
    public boolean paced() {
        return true;
    }

    @Override
    public boolean ringsBrowsers() {
        return settings.twilio().flatMap(TwilioAccount::apiKey).isPresent();
    }

    @Override
    public String place(OutboundCall call) throws TelephoneFailure {
        PublicAddress address = new PublicAddress(settings.publicUrl());
        TwilioApi.Reply reply = api.post(
                CALLS,
                Map.of(
                        "To", PlacedCall.address(call),
                        "From", call.callerId().e164(),
                        "Url", address.turn(call.onAnswer()),
                        "Method", "POST",
                        "StatusCallback", address.status(),
                        "StatusCallbackMethod", "POST",
                        "Timeout", String.valueOf(Math.max(1, call.ring().toSeconds()))),
                EVENTS);
        String sid = reply.text("sid");
        if (!reply.good() || sid.isEmpty()) {
            throw Refusals.of(reply);
        }
        return sid;
    }

    @Override
    public Optional<LegState> ask(String callSid) throws TelephoneFailure {
        TwilioApi.Reply reply = api.get("Calls/" + callSid + ".json", Map.of());
        if (reply.status() == NOT_FOUND) {
            return Optional.empty();
        }
        if (!reply.good()) {
            throw Refusals.of(reply);
        }
        return Optional.of(StatusForm.state(reply.text("status"), reply.text("duration"))
                .orElse(LegState.live(LegState.Phase.WAITING)));
    }

    @Override
    public List<String> findPlaced(OutboundCall call) throws TelephoneFailure {
        TwilioApi.Reply reply = api.get(
                CALLS,
                Map.of("To", PlacedCall.address(call), "From", call.callerId().e164(), "PageSize", "50"));
        if (!reply.good()) {
            throw Refusals.of(reply);
        }
        // A demo clock runs ahead of the carrier's.
        Instant since = call.intendedAt().minus(clock.skipped()).minus(CLOCKS_APART);
        // The filters are checked again: a call that is still queued has no start time yet to be asked for.
        return StreamSupport.stream(reply.body().path("calls").spliterator(), false)
                .map(PlacedCall::read)
                .flatMap(Optional::stream)
                .filter(placed -> placed.matches(call) && !placed.created().isBefore(since))
                .sorted(Comparator.comparing(PlacedCall::created).reversed())
                .map(PlacedCall::sid)
                .toList();
    }

    @Override
    public void hangUp(String callSid) throws TelephoneFailure {
        TwilioApi.Reply reply = api.post("Calls/" + callSid + ".json", Map.of("Status", "completed"), List.of());
        // A leg that is over cannot be ended (400, code 21220), one that was never there neither.
        boolean over = reply.status() == NOT_FOUND || reply.body().path("code").asInt() == 21220;
        if (!reply.good() && !over) {
            throw Refusals.of(reply);
        }
    }

    @Override
    public void lead(String callSid, Turn next) throws TelephoneFailure {
        String page = new PublicAddress(settings.publicUrl()).turn(next);
        done(api.post("Calls/" + callSid + ".json", Map.of("Url", page, "Method", "POST"), List.of()));
    }

    @Override
    public void mute(String conference, String callSid, boolean muted) throws TelephoneFailure {
        update(conference, callSid, Map.of("Muted", String.valueOf(muted)));
    }

    @Override
    public void tell(String conference, String callSid, Turn what) throws TelephoneFailure {
        String page = new PublicAddress(settings.publicUrl()).announcement(what);
        update(conference, callSid, Map.of("AnnounceUrl", page, "AnnounceMethod", "POST"));
    }

    private void update(String conference, String callSid, Map<String, String> change) throws TelephoneFailure {
        done(api.post("Conferences/" + live(conference) + "/Participants/" + callSid + ".json", change, List.of()));
    }

    // The carrier's own name of it; the one of ours was free for others once it was over.
    private String live(String conference) throws TelephoneFailure {
        TwilioApi.Reply reply =
                done(api.get("Conferences.json", Map.of("FriendlyName", conference, "Status", "in-progress")));
        String sid = reply.body().path("conferences").path(0).path("sid").asText("");
        if (sid.isEmpty()) {
            throw new TelephoneFailure(TelephoneFailure.Kind.PERMANENT, "the carrier has no such conference");
        }
        return sid;
    }

    private static TwilioApi.Reply done(TwilioApi.Reply reply) throws TelephoneFailure {
        if (!reply.good()) {
            throw Refusals.of(reply);
        }
        return reply;
    }
}
