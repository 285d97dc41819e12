package jp.orikaeshi.notify;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import jp.orikaeshi.callback.CallbackDesk;
import jp.orikaeshi.customer.Priority;
import jp.orikaeshi.duty.Engineer;
import jp.orikaeshi.duty.Engineers;
import jp.orikaeshi.duty.Way;
import jp.orikaeshi.monitoring.ProviderIncident;
import jp.orikaeshi.monitoring.ProviderIncidents;
import jp.orikaeshi.persistence.Coded;
import jp.orikaeshi.settings.Settings;
import jp.orikaeshi.sla.ClockState;
import jp.orikaeshi.sla.Ledger;
import jp.orikaeshi.sla.Promise;
import jp.orikaeshi.sla.PromiseClock;
import jp.orikaeshi.ticket.Ticket;
import jp.orikaeshi.ticket.TicketDesk;
import jp.orikaeshi.ticket.Tickets;
import jp.orikaeshi.ticket.Trouble;
import jp.orikaeshi.work.WorkItem;
import jp.orikaeshi.work.Worklist;
import org.jspecify.annotations.Nullable;

/** Notifications from the moment something happened until it is known what became of them. */
@ApplicationScoped
@Transactional
public class NotificationDesk {
    private static final int SHOWN = 20;

    @Inject
    Clock clock;

    @Inject
    Settings settings;

    @Inject
    Engineers engineers;

    @Inject
    Notifications notifications;

    @Inject
    Worklist worklist;

    @Inject
    Tickets tickets;

    @Inject
    TicketDesk ticketDesk;

    @Inject
    Ledger ledger;

    @Inject
    CallbackDesk callbacks;

    @Inject
    ProviderIncidents incidents;

    @Inject
    NoticeWriter writer;

    /** Tells those of them who have chosen how, each by their own ways and after their own delays. */
    void tell(Notice what, Collection<String> logins, Duration wait) {
        Instant now = clock.instant();
        Map<String, Engineer> choosing = logins.isEmpty() ? Map.of() : engineers.choosing();
        logins.stream()
                .flatMap(login -> Optional.ofNullable(choosing.get(login)).stream())
                .forEach(engineer -> IntStream.range(0, engineer.waysInForce().size())
                        .forEach(place -> write(engineer, what, place, now.plus(wait), now)));
    }

    /** The same by the ways that take no mail: what would be a mail too many. */
    void tellBeside(Notice what, String login) {
        Instant now = clock.instant();
        engineers
                .find(login)
                .filter(Engineer::active)
                .ifPresent(engineer -> IntStream.range(0, engineer.ways().size())
                        .filter(place -> !engineer.ways().get(place).by().equals(Way.MAIL))
                        .forEach(place -> write(engineer, what, place, now, now)));
    }

    /**
     * An engineer tries one of their ways, at once.
     *
     * @param place of the way among theirs, from 0
     * @throws NoSuchWay if there is none
     */
    public Notification test(String login, int place) {
        Instant now = clock.instant();
        Engineer engineer = engineers.find(login).filter(Engineer::active).orElseThrow(NoSuchWay::new);
        if (place < 0 || place >= engineer.waysInForce().size()) {
            throw new NoSuchWay();
        }
        return add(new Notification(login, Notice.test(), engineer.waysInForce().get(place), place, now, now));
    }

    /** The last ones to an engineer, the newest first. */
    public List<Notification> to(String login) {
        return notifications.to(login, SHOWN);
    }

    /** Those about a ticket, the first first. */
    public List<Notification> about(long ticket) {
        return notifications.about(ticket);
    }

    private void write(Engineer engineer, Notice what, int place, Instant from, Instant now) {
        Way way = engineer.waysInForce().get(place);
        Instant due = from.plus(way.delay());
        add(new Notification(engineer.login(), what, way, place, due, now));
    }

    private Notification add(Notification notification) {
        notifications.add(notification);
        worklist.add(WorkItem.of(NotificationWork.KIND, notification.id().toString(), notification.dueAt()));
        return notification;
    }

    /** What is to be sent now; empty if that is over, no longer wanted, or has to wait until it is no longer quiet. */
    Optional<Told> next(UUID id) {
        Instant now = clock.instant();
        return notifications.open(id).flatMap(notification -> next(notification, now));
    }

    private Optional<Told> next(Notification notification, Instant now) {
        if (notification.state() == NotificationState.SENDING) {
            end(notification, NotificationState.UNSURE, "crashed", now);
            return Optional.empty();
        }
        Notice what = notification.notice();
        Optional<Engineer> engineer = engineers.find(notification.engineer()).filter(Engineer::active);
        Optional<Way> way = engineer.flatMap(one -> way(one, notification));
        Optional<String> outdated = way.isEmpty() ? Optional.of("way-changed") : outdated(what);
        if (outdated.isPresent()) {
            notification.ended(NotificationState.WITHDRAWN, outdated.get(), now);
            return Optional.empty();
        }
        boolean urgent = urgent(what, now);
        Instant audible = urgent ? now : engineer.get().quietHours().over(now, settings.zone());
        if (audible.isAfter(now)) {
            // In the same order as by day: who reacts to the first way is not told by the next.
            Instant due = audible.plus(way.get().delay());
            notification.heldUntil(due);
            worklist.add(WorkItem.of(NotificationWork.KIND, notification.id().toString(), due));
            return Optional.empty();
        }
        return Optional.of(writer.write(notification.id(), what, engineer.get(), way.get(), urgent, now));
    }

    /** As it stands now; empty if they have changed their ways meanwhile. */
    private static Optional<Way> way(Engineer engineer, Notification notification) {
        List<Way> ways = engineer.waysInForce();
        Way way = notification.place() < ways.size() ? ways.get(notification.place()) : Way.USUAL;
        return Optional.of(way).filter(one -> one.by().equals(notification.way()));
    }

    /** If the ticket is pressing by now, what quiet hours hold back about it will go out. */
    void changed(long ticket) {
        if (!notifications.heldAbout(ticket).isEmpty() && pressing(ticket)) {
            worklist.add(WorkItem.of(PressingWork.KIND, Long.toString(ticket), clock.instant()));
        }
    }

    /** What quiet hours hold back about a ticket goes out, in the same order. */
    void hasten(long ticket) {
        Instant now = clock.instant();
        for (Notification held : notifications.heldAbout(ticket)) {
            Optional<Way> way = engineers.find(held.engineer()).flatMap(engineer -> way(engineer, held));
            hasten(held, now.plus(way.map(Way::delay).orElse(Duration.ZERO)));
        }
    }

    private void hasten(Notification waiting, Instant due) {
        if (due.isBefore(waiting.dueAt())) {
            waiting.hastenedTo(due);
            worklist.hasten(NotificationWork.KIND, waiting.id().toString(), due);
        }
    }

    private Optional<String> outdated(Notice what) {
        if (what.incident() != null) {
            ProviderIncident incident = incidents.get(what.incident());
            return what.kind() == NoticeKind.PROVIDER_DOWN && !incident.lasts()
                    ? Optional.of("incident-over")
                    : Optional.empty();
        }
        if (what.ticket() == null) {
            return Optional.empty();
        }
        Ticket ticket = tickets.get(what.ticket());
        boolean calledBack = callbacks
                .of(ticket.number())
                .filter(callback -> callback.state().standing())
                .isEmpty();
        return Outdated.by(what.kind(), ticket, promise(what), calledBack);
    }

    private @Nullable PromiseClock promise(Notice what) {
        return Optional.ofNullable(what.params().get("promise"))
                .map(code -> Coded.of(Promise.class, code))
                .map(ledger.clocks(Objects.requireNonNull(what.ticket()))::get)
                .orElse(null);
    }

    /** Whether it is told in quiet hours: somebody may be in the customer's systems, or a promise is overdue. */
    private boolean urgent(Notice what, Instant now) {
        if (what.kind().urgent() || what.ticket() == null) {
            return what.kind().urgent();
        }
        return pressing(what.ticket())
                || ledger.clocks(what.ticket()).values().stream()
                        .anyMatch(promise -> promise.open() && promise.state(now) == ClockState.MISSED);
    }

    private boolean pressing(long number) {
        Ticket ticket = tickets.get(number);
        return ticket.priority() == Priority.URGENT
                || ticket.trouble().filter(Trouble.SECURITY::equals).isPresent();
    }

    /** The other side is about to be asked. False if that is no longer wanted. */
    boolean sending(UUID id) {
        return notifications
                .open(id)
                .map(notification -> {
                    notification.sending();
                    return notification;
                })
                .isPresent();
    }

    /** The other side certainly did not take it, and may soon. */
    void notTaken(UUID id, String why) {
        notifications.open(id).ifPresent(notification -> notification.notTaken(why));
    }

    /** What became of it. If it will never be taken, the engineer's next way has its turn, after the last one a mail. */
    void ended(UUID id, Delivery delivery) {
        Instant now = clock.instant();
        NotificationState how =
                switch (delivery.result()) {
                    case TAKEN -> NotificationState.SENT;
                    case UNSURE -> NotificationState.UNSURE;
                    case REFUSED, LATER -> NotificationState.FAILED;
                };
        List<Notification> all = notifications.besides(id);
        notifications.open(id).ifPresent(notification -> {
            end(notification, how, delivery.reason(), now);
            if (how == NotificationState.FAILED) {
                fallBack(notification, all, now);
            }
        });
    }

    private void fallBack(Notification failed, List<Notification> all, Instant now) {
        Fallback.next(all).ifPresent(next -> hasten(next, now));
        if (Fallback.byMail(all)) {
            int last = engineers
                    .find(failed.engineer())
                    .map(Engineer::waysInForce)
                    .map(List::size)
                    .orElse(0);
            add(new Notification(failed.engineer(), failed.notice(), Way.USUAL, last, now, failed.createdAt()));
        }
    }

    private void end(Notification notification, NotificationState how, String why, Instant now) {
        notification.ended(how, why.isEmpty() ? null : why, now);
        notification
                .ticket()
                .ifPresent(ticket -> ticketDesk.record(
                        ticket,
                        "notified-" + how.code(),
                        "system",
                        Map.of(
                                "notice", notification.kind().code(),
                                "way", notification.way(),
                                "name", name(notification.engineer()))));
    }

    private String name(String login) {
        return engineers.find(login).map(Engineer::name).orElse(login);
    }
}
