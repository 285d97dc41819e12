package jp.orikaeshi.ticket.web;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import jp.orikaeshi.callback.CallbackView;
import jp.orikaeshi.callback.InvitationState;
import jp.orikaeshi.callback.Talk;
import jp.orikaeshi.customer.Customer;
import jp.orikaeshi.monitoring.AssetStatus;
import jp.orikaeshi.monitoring.Cause;
import jp.orikaeshi.monitoring.ProbeStatus;
import jp.orikaeshi.monitoring.Snapshot;
import jp.orikaeshi.recording.Recording;
import jp.orikaeshi.sla.ClockView;
import jp.orikaeshi.ticket.Ticket;
import jp.orikaeshi.ticket.TimelineEntry;
import jp.orikaeshi.ticket.TimelineText;

/** All that belongs to one ticket, put together from those who keep it. */
public record TicketShown(
        Ticket ticket,
        Optional<Customer> customer,
        List<Recording> recordings,
        Optional<CallbackView> callback,
        Optional<Talk> talk,
        List<ClockView> clocks,
        List<TimelineEntry> timeline) {

    TicketJson json(Locale locale) {
        return new TicketJson(
                ticket.number(),
                ticket.status(),
                ticket.openedAt(),
                ticket.source(),
                ticket.trouble().orElse(null),
                ticket.priority(),
                customer.map(c -> new TicketJson.Customer(c.number().value(), c.name()))
                        .orElse(null),
                ticket.identification(),
                ticket.call()
                        .map(c -> new TicketJson.Call(c.sid(), c.line(), c.from(), c.spokenName(), recordingsJson()))
                        .orElse(null),
                ticket.snapshot().map(TicketShown::snapshot).orElse(null),
                ticket.diagnosis().stream().map(c -> cause(c, locale)).toList(),
                callback.map(this::callback).orElse(null),
                clocks.stream().map(TicketShown::clock).toList(),
                timeline.stream().map(e -> entry(e, locale)).toList());
    }

    private List<TicketJson.Recording> recordingsJson() {
        return recordings.stream().map(this::recording).toList();
    }

    private TicketJson.Recording recording(Recording recording) {
        return new TicketJson.Recording(
                recording.sid(),
                recording.kind(),
                recording.engineer().orElse(null),
                recording.length().map(Duration::toSeconds).orElse(null),
                recording.at(),
                recording.sound().map(sound -> address(recording)).orElse(null),
                recording.state());
    }

    /** Where one of its recordings can be listened to. */
    public String address(Recording recording) {
        return "/api/v1/tickets/" + ticket.number() + "/recordings/" + recording.sid();
    }

    private static TicketJson.Snapshot snapshot(Snapshot seen) {
        return new TicketJson.Snapshot(
                seen.takenAt(),
                seen.status(),
                seen.assets().stream().map(TicketShown::asset).toList());
    }

    private static TicketJson.Asset asset(AssetStatus asset) {
        return new TicketJson.Asset(
                asset.id(),
                asset.name(),
                asset.status(),
                asset.since(),
                asset.probes().stream().map(TicketShown::probe).toList());
    }

    private static TicketJson.Probe probe(ProbeStatus probe) {
        return new TicketJson.Probe(probe.kind(), probe.status(), probe.detail(), probe.checkedAt());
    }

    private static TicketJson.Cause cause(Cause cause, Locale locale) {
        return new TicketJson.Cause(cause.cause(), cause.confidence(), cause.summary(locale), cause.evidence());
    }

    private TicketJson.Callback callback(CallbackView view) {
        return new TicketJson.Callback(
                view.state(),
                view.number(),
                view.dueAt(),
                view.window(),
                view.reachedAt(),
                view.attempts().stream()
                        .map(a -> new TicketJson.Attempt(a.n(), a.engineer(), a.startedAt(), a.outcome(), a.result()))
                        .toList(),
                talk.map(TicketShown::talk).orElse(null));
    }

    private static TicketJson.Talk talk(Talk talk) {
        Talk.Guest guest = talk.colleague();
        List<TicketJson.Person> people = new ArrayList<>(List.of(new TicketJson.Person(null, false)));
        if (talk.engineer() != null) {
            people.add(new TicketJson.Person(talk.engineer(), talk.muted()));
        }
        if (guest != null && guest.state() == InvitationState.JOINED) {
            people.add(new TicketJson.Person(guest.engineer(), false));
        }
        TicketJson.Invited invited = guest == null ? null : new TicketJson.Invited(guest.engineer(), guest.state());
        return new TicketJson.Talk(people, invited, talk.move(), talk.hindered());
    }

    private static TicketJson.Clock clock(ClockView view) {
        return new TicketJson.Clock(
                view.promise(), view.state(), view.dueAt(), view.remainingSeconds(), view.allowedSeconds());
    }

    private static TicketJson.Entry entry(TimelineEntry entry, Locale locale) {
        return new TicketJson.Entry(entry.at(), entry.kind(), entry.by(), TimelineText.of(entry, locale));
    }
}
