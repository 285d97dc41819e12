package jp.orikaeshi.twilio;

import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Optional;
import jp.orikaeshi.recording.RecordingDesk;
import jp.orikaeshi.settings.Settings;
import jp.orikaeshi.voice.CallInput;
import jp.orikaeshi.voice.Script;
import jp.orikaeshi.voice.Turn;
import jp.orikaeshi.voice.VoiceDesk;

/** What the carrier calls. Open to all as far as roles go: {@link SignatureFilter} has let nobody else through. */
@Path("/voice")
@PermitAll
@RequestScoped
public class VoiceResource {
    /** The handler of calls that come in. */
    static final String INBOUND = "reception";

    private static final Logger LOG = System.getLogger(VoiceResource.class.getName());
    private static final String TWIML = "text/xml;charset=UTF-8";

    @Inject
    Settings settings;

    @Inject
    SignedRequest request;

    @Inject
    VoiceDesk desk;

    @Inject
    RecordingDesk recordings;

    /** A call on any line. */
    @POST
    @Path("answer")
    public Response answer() {
        return turn(new Turn(INBOUND, "answer"));
    }

    /** A call goes on where one of our own pages sent it. */
    @POST
    @Path("turn/{handler: [a-z-]+}/{ref: [A-Za-z0-9.-]+}")
    public Response turn(@PathParam("handler") String handler, @PathParam("ref") String ref) {
        return turn(new Turn(handler, ref));
    }

    /** A leg has changed. Answered the same whether it was news or not. */
    @POST
    @Path("status")
    public Response status() {
        if (TurnForm.callSid(request.form()).isEmpty()
                || request.form().text("CallStatus").isEmpty()) {
            return refusal("CallSid and CallStatus are needed");
        }
        StatusForm.read(request.form()).ifPresent(desk::hear);
        return Response.noContent().build();
    }

    /** The carrier has listened for a machine on a leg. */
    @POST
    @Path("machine")
    public Response machine() {
        Optional<String> callSid = TurnForm.callSid(request.form());
        callSid.filter(sid -> TurnForm.machine(request.form())).ifPresent(this::machineOn);
        return callSid.isPresent() ? Response.noContent().build() : refusal("CallSid is needed");
    }

    private void machineOn(String callSid) {
        if (TurnForm.fax(request.form())) {
            desk.hearFax(callSid, TurnForm.CARRIER);
        } else {
            desk.hearMachine(callSid, TurnForm.CARRIER);
        }
    }

    /** Something was recorded, and its sound can be fetched. */
    @POST
    @Path("recording")
    public Response recording() {
        if (!RecordingForm.names(request.form())) {
            return refusal("RecordingSid and CallSid are needed");
        }
        RecordingForm.read(request.form()).ifPresent(recordings::hear);
        return Response.noContent().build();
    }

    /** A conference was recorded, and its sound can be fetched. */
    @POST
    @Path("recording/{call: [0-9A-Za-z]{1,64}}")
    public Response recordingOf(@PathParam("call") String call) {
        RecordingForm.read(request.form(), call).ifPresent(recordings::hear);
        return Response.noContent().build();
    }

    /** Somebody in a conference is to hear something, and only they. */
    @POST
    @Path("announcement/{handler: [a-z-]+}/{ref: [A-Za-z0-9.-]+}")
    public Response announcement(@PathParam("handler") String handler, @PathParam("ref") String ref) {
        return page(desk.announcement(new Turn(handler, ref)));
    }

    private Response turn(Turn turn) {
        return TurnForm.read(request.form())
                .map(input -> page(script(turn, input)))
                .orElseGet(() -> refusal("CallSid and To are needed"));
    }

    private Script script(Turn turn, CallInput input) {
        try {
            return desk.turn(turn, input);
        } catch (RuntimeException e) {
            LOG.log(Level.ERROR, "turn " + turn + " of call " + input.callSid() + " failed; an apology was said", e);
            return Apology.on(turn);
        }
    }

    private Response page(Script script) {
        return Response.ok(new Twiml(new PublicAddress(settings.publicUrl())).render(script), TWIML)
                .build();
    }

    private static Response refusal(String why) {
        return Response.status(Response.Status.BAD_REQUEST)
                .type(MediaType.TEXT_PLAIN_TYPE)
                .entity(why + "\n")
                .build();
    }
}
