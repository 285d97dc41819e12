package jp.orikaeshi.recording;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.orikaeshi.callback.AttemptDesk;
import jp.orikaeshi.callback.LegOwner;
import jp.orikaeshi.callback.VoiceNoteTaken;
import jp.orikaeshi.ticket.Ticket;
import jp.orikaeshi.ticket.TicketDesk;
import jp.orikaeshi.ticket.TicketMerged;
import jp.orikaeshi.ticket.Tickets;
import jp.orikaeshi.voice.CallEnded;

/**
 * Where it arrives that something was recorded, and what becomes of it. The ticket is held before anything changes:
 * the webhook, its repeat and the call's own next turn may come at the same moment.
 */
@ApplicationScoped
@Transactional
public class RecordingDesk {
    @Inject
    Clock clock;

    @Inject
    Recordings recordings;

    @Inject
    Recorders recorders;

    @Inject
    Tickets tickets;

    @Inject
    TicketDesk timeline;

    @Inject
    AttemptDesk attempts;

    @Inject
    Agenda agenda;

    /** Takes it in, once; for a call that nobody knows it is heard again later. */
    public void hear(RecordingNews news) {
        Instant now = clock.instant();
        if (!heard(news, now)) {
            agenda.hearAgain(news, now);
        }
    }

    /** An engineer has spoken a note: what the carrier tells of that recording is no talk with the customer. */
    void noted(@Observes VoiceNoteTaken note) {
        hear(new RecordingNews(note.recording(), note.callSid(), note.carrier(), null, false));
        recordings.find(note.recording()).ifPresent(Recording::isNote);
    }

    /** False, and nothing happens, if nobody knows the call. */
    boolean hearLate(RecordingNews news) {
        return heard(news, clock.instant());
    }

    /** Engineer and customer may have talked: that it was recorded is told by the carrier, or found by asking it. */
    void callOver(@Observes CallEnded end) {
        boolean recorded = end.result() == CallEnded.Result.COMPLETED
                && recorders.of(end.carrier()).isPresent()
                && attempts.whose(end.callSid()).filter(LegOwner::accepted).isPresent();
        if (recorded) {
            agenda.look(end.callSid(), end.carrier(), clock.instant());
        }
    }

    /** Whether nothing has been heard yet of anything recorded on this call. */
    boolean nothingHeardOf(String callSid) {
        return !recordings.anyOf(callSid);
    }

    private boolean heard(RecordingNews news, Instant now) {
        Optional<RecordedCall> call = recordedCall(news.callSid());
        call.ifPresent(found -> {
            long number = goingOn(found.ticket());
            Recording recording =
                    recordings.find(news.sid()).orElseGet(() -> add(news, new RecordedCall(number, found), now));
            recording.toldAgain(news);
            if (recording.state() == RecordingState.PENDING) {
                agenda.fetch(news, now);
            }
        });
        return call.isPresent();
    }

    private Recording add(RecordingNews news, RecordedCall call, Instant now) {
        boolean fetchable = recorders.of(news.carrier()).isPresent();
        Recording recording = new Recording(news, call, fetchable, now);
        recordings.add(recording);
        agenda.expire(recording);
        return recording;
    }

    private Optional<RecordedCall> recordedCall(String callSid) {
        return tickets.byCall(callSid)
                .map(ticket -> new RecordedCall(ticket.number(), RecordingKind.NAME, null))
                .or(() -> attempts.whose(callSid)
                        .map(leg -> new RecordedCall(leg.ticket(), RecordingKind.CALL, leg.engineer())));
    }

    private long goingOn(long number) {
        Ticket ticket = tickets.lock(number);
        return ticket.mergedInto().map(this::goingOn).orElse(number);
    }

    void merged(@Observes TicketMerged event) {
        recordings.of(List.of(event.number())).forEach(recording -> recording.goesOnAt(event.into()));
    }

    /** Where its sound is to be had and to be put, while that is still to be done. */
    Optional<Fetching> toFetch(String sid) {
        return recordings
                .find(sid)
                .filter(recording -> recording.state() == RecordingState.PENDING)
                .map(recording -> new Fetching(recording.carrier(), recording.file()));
    }

    /**
     * The sound is in its file: from now on the carrier need not have it.
     *
     * @return false if it was not waited for any more: the file is to be deleted
     */
    boolean stored(String sid, Sound sound) {
        Recording recording = held(sid);
        boolean waitedFor = recording.stored(sound);
        if (waitedFor) {
            write(recording, "recording-stored");
            agenda.forget(recording, clock.instant());
        }
        return waitedFor;
    }

    /** The carrier has no such recording. False while it is to be asked again. */
    boolean missing(String sid) {
        Recording recording = held(sid);
        boolean lost = recording.missing(clock.instant());
        if (lost) {
            write(recording, "recording-missing");
        }
        return lost || recording.state() != RecordingState.PENDING;
    }

    /** It is more than the desk takes in. */
    void tooLarge(String sid) {
        Recording recording = held(sid);
        if (recording.tooLarge()) {
            write(recording, "recording-too-large");
        }
    }

    /** Which carrier may still have it. */
    Optional<String> toForget(String sid) {
        return recordings.find(sid).filter(Recording::atCarrier).map(Recording::carrier);
    }

    void forgotten(String sid) {
        held(sid).forgotten(clock.instant());
    }

    /** The name of its file, which is to be deleted first: a row without a file is found again, not so a file. */
    Optional<String> toExpire(String sid) {
        return recordings
                .find(sid)
                .filter(recording -> recording.state() != RecordingState.EXPIRED)
                .map(Recording::file);
    }

    /** Its time is over and its file is deleted. The carrier's copy goes too if it was never fetched. */
    void expired(String sid) {
        Recording recording = held(sid);
        if (recording.expire()) {
            write(recording, "recording-expired");
            if (recording.atCarrier() && recorders.of(recording.carrier()).isPresent()) {
                agenda.forget(recording, clock.instant());
            }
        }
    }

    private Recording held(String sid) {
        Recording recording = recordings.find(sid).orElseThrow(() -> new IllegalStateException("no recording " + sid));
        tickets.lock(recording.ticket());
        return recording;
    }

    private void write(Recording recording, String kind) {
        timeline.record(
                recording.ticket(),
                kind,
                "system",
                Map.of("recording", recording.kind().code()));
    }
}
