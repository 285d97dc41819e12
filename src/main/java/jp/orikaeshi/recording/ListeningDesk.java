package jp.orikaeshi.recording;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Duration;
import jp.orikaeshi.account.Audit;
import jp.orikaeshi.ticket.Tickets;

/** Lets people listen to recordings, and writes down who did. */
@ApplicationScoped
@Transactional
public class ListeningDesk {
    // As long as a talk may be: whoever jumps about in one is listening to it once.
    private static final Duration ONE_SITTING = Duration.ofHours(4);

    @Inject
    Clock clock;

    @Inject
    Recordings recordings;

    @Inject
    Tickets tickets;

    @Inject
    SoundFiles files;

    @Inject
    Audit audit;

    /**
     * A recording of the ticket, to be listened to from a byte on. Each start from the first one is a listening; going
     * on from another belongs to the one before.
     *
     * @param ticket its number, or that of one that was merged into it
     * @param listener a log-in
     * @param address where the request came from
     * @throws jp.orikaeshi.ticket.TicketNotFound if there is no such ticket
     * @throws NothingToHear if the ticket has no such recording, or its sound is not here
     */
    public Playable listen(long ticket, String sid, long from, String listener, String address) {
        Recording recording = recordings
                .find(sid)
                .filter(r -> r.ticket() == tickets.current(ticket))
                .orElseThrow(NothingToHear::new);
        Sound sound = recording.sound().orElseThrow(NothingToHear::new);
        Playable playable = new Playable(files.path(recording.file()), sound);
        if (Files.notExists(playable.file())) {
            throw new NothingToHear();
        }
        String what = "ticket " + recording.ticket() + ", recording " + sid;
        if (from == 0) {
            audit.record(listener, "recording-played", what, address);
        } else {
            audit.recordOnceSince(clock.instant().minus(ONE_SITTING), listener, "recording-played", what, address);
        }
        return playable;
    }
}
