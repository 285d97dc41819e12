package jp.orikaeshi.ticket.web;

import java.time.Instant;
import java.util.List;
import jp.orikaeshi.callback.CallResult;
import jp.orikaeshi.callback.CallbackState;
import jp.orikaeshi.callback.InvitationState;
import jp.orikaeshi.callback.Outcome;
import jp.orikaeshi.callback.TalkMove;
import jp.orikaeshi.callback.Window;
import jp.orikaeshi.customer.PhoneNumber;
import jp.orikaeshi.customer.Priority;
import jp.orikaeshi.monitoring.ProbeKind;
import jp.orikaeshi.monitoring.Status;
import jp.orikaeshi.recording.RecordingKind;
import jp.orikaeshi.recording.RecordingState;
import jp.orikaeshi.sla.ClockState;
import jp.orikaeshi.sla.Promise;
import jp.orikaeshi.ticket.Identification;
import jp.orikaeshi.ticket.Source;
import jp.orikaeshi.ticket.TicketStatus;
import jp.orikaeshi.ticket.Trouble;
import org.jspecify.annotations.Nullable;

/** A ticket as the API shows it. The names are the contract's: they are added to, never changed. */
record TicketJson(
        long number,
        TicketStatus status,
        Instant openedAt,
        Source source,
        @Nullable Trouble trouble,
        Priority priority,
        @Nullable Customer customer,
        Identification identification,
        @Nullable Call call,
        @Nullable Snapshot snapshot,
        List<Cause> diagnosis,
        @Nullable Callback callback,
        List<Clock> clocks,
        List<Entry> timeline) {

    record Customer(String number, String name) {}

    /** {@code from} is null when withheld. */
    record Call(
            String sid,
            PhoneNumber line,
            @Nullable PhoneNumber from,
            @Nullable String spokenName,
            List<Recording> recordings) {}

    /** {@code url} is null unless there is something to listen to, {@code engineer} on a name. */
    record Recording(
            String id,
            RecordingKind kind,
            @Nullable String engineer,
            @Nullable Long seconds,
            Instant at,
            @Nullable String url,
            RecordingState state) {}

    record Snapshot(Instant takenAt, Status status, List<Asset> assets) {}

    record Asset(
            String id, String name, Status status, @Nullable Instant since, List<Probe> probes) {}

    record Probe(
            ProbeKind kind,
            Status status,
            String detail,
            @Nullable Instant checkedAt) {}

    record Cause(String cause, double confidence, String summary, List<String> evidence) {}

    /**
     * {@code window} is when the customer wants to be called; null: as soon as possible. {@code talk} is null unless
     * somebody of the desk is on the line with the customer.
     */
    record Callback(
            CallbackState state,
            PhoneNumber number,
            Instant dueAt,
            @Nullable Window window,
            @Nullable Instant reachedAt,
            List<Attempt> attempts,
            @Nullable Talk talk) {}

    /** {@code result} is what the engineer says of a call that was made; null unless they have. */
    record Attempt(
            int n,
            String engineer,
            Instant startedAt,
            Outcome outcome,
            @Nullable CallResult result) {}

    /** {@code colleague} is whoever was called into it last; {@code hindered}: the carrier does not do what it is asked. */
    record Talk(List<Person> people, @Nullable Invited colleague, TalkMove move, boolean hindered) {}

    /** Somebody on the line, by login; null: the customer. */
    record Person(@Nullable String engineer, boolean muted) {}

    record Invited(String engineer, InvitationState state) {}

    record Clock(
            Promise promise, ClockState state, @Nullable Instant dueAt, long remainingSeconds, long allowedSeconds) {}

    record Entry(Instant at, String kind, String by, String text) {}
}
