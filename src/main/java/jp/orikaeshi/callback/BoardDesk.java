package jp.orikaeshi.callback;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import jp.orikaeshi.duty.Engineer;
import jp.orikaeshi.duty.Engineers;
import jp.orikaeshi.settings.Settings;
import org.jspecify.annotations.Nullable;

/** The board of call-backs: who waits, whose telephone rings, and what a person decides about it. */
@ApplicationScoped
@Transactional
public class BoardDesk {
    // Read in both languages, on whatever day.
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    @Inject
    Clock clock;

    @Inject
    Settings settings;

    @Inject
    Callbacks callbacks;

    @Inject
    CallAttempts attempts;

    @Inject
    Conferences conferences;

    @Inject
    CallbackDesk desk;

    @Inject
    DutyRoom dutyRoom;

    @Inject
    Engineers engineers;

    @Inject
    CallbackLog log;

    @Inject
    Agenda agenda;

    /**
     * Those that stand, or whose engineer and customer still talk, and those that were given up while their ticket goes on and
     * nobody has asked again; the one due first in front: so what is overdue leads.
     *
     * @param after the last one of the page before; null for the first page
     */
    public List<BoardEntry> page(@Nullable UUID after, int most) {
        List<Callback> found =
                after == null ? callbacks.onTheBoard(most) : callbacks.onTheBoardAfter(known(after), most);
        List<UUID> ids = found.stream().map(Callback::id).toList();
        Map<UUID, List<CallAttempt>> tried =
                attempts.of(ids).stream().collect(Collectors.groupingBy(CallAttempt::callbackId));
        Map<UUID, String> colleagues = conferences.colleagues(ids);
        return found.stream()
                .map(callback ->
                        callback.entry(tried.getOrDefault(callback.id(), List.of()), colleagues.get(callback.id())))
                .toList();
    }

    /**
     * One of them, standing or over.
     *
     * @throws CallbackNotFound if there is none
     */
    public BoardEntry one(UUID id) {
        return known(id)
                .entry(attempts.of(id), conferences.colleagues(List.of(id)).get(id));
    }

    private Callback known(UUID id) {
        return callbacks.find(id).orElseThrow(() -> new CallbackNotFound(id));
    }

    /**
     * The next telephone need not wait. What is held is held no more; in place of what was given up another call is asked for.
     *
     * @param seen the version that whoever acts has seen; null if they do not say
     * @return the one that stands now
     * @throws CallbackOver if it stands no more
     * @throws StaleCallback if it has changed since
     * @throws CallInProgress if a telephone rings already, or somebody talks
     */
    public UUID callNow(UUID id, String login, @Nullable Long seen) {
        Callback known = locked(id);
        if (known.state() == CallbackState.FAILED) {
            known.expect(seen);
            return desk.another(known.ticket(), known.number(), login).id();
        }
        decide(id, seen, (callback, now) -> {
            expectQuiet(callback);
            callback.atOnce(now);
            log.write(callback, "callback-now", login, Map.of());
            agenda.dialAt(callback.id(), now);
        });
        return id;
    }

    /**
     * The next attempt goes to this engineer, on duty or not; if they do not take it, duty decides again.
     *
     * @param engineer the login of somebody who works here and has a telephone
     */
    public void reassign(UUID id, String engineer, String login, @Nullable Long seen) {
        Engineer named = engineers.find(engineer).filter(Engineer::callable).orElseThrow();
        decide(id, seen, (callback, now) -> {
            desk.takeBackUnplaced(callback, now);
            callback.goesTo(named.login());
            log.write(callback, "callback-reassigned", login, Map.of("engineer", named.name()));
            if (!onTheTelephone(callback)) {
                agenda.dialAt(callback.id(), callback.progress().nextAt());
            }
        });
    }

    /**
     * No telephone rings before a time.
     *
     * @throws CallInProgress if one rings already, or somebody talks
     * @throws HeldTooLong if nobody would be called any more by then
     */
    public void hold(UUID id, Hold hold, @Nullable Long seen) {
        decide(id, seen, (callback, now) -> {
            Instant latest = callback.owedFrom().plus(dutyRoom.rules().giveUp());
            if (!hold.until().isBefore(latest)) {
                throw new HeldTooLong(latest);
            }
            expectQuiet(callback);
            desk.takeBackUnplaced(callback, now);
            callback.held(hold);
            log.write(
                    callback,
                    "callback-held",
                    hold.by(),
                    Map.of("until", local(hold.until()), "reason", hold.reason()));
            agenda.dialAt(callback.id(), callback.progress().nextAt());
        });
    }

    /** As {@link CallbackDesk#agree}, with the number that it has. */
    public void agree(UUID id, Window window, String login, @Nullable Long seen) {
        decide(id, seen, (callback, now) -> {
            var unused = desk.agree(callback.ticket(), callback.number(), window, login);
        });
    }

    /** As {@link CallbackDesk#cancel}. */
    public void cancel(UUID id, String reason, String login, @Nullable Long seen) {
        decide(id, seen, (callback, now) -> desk.cancel(callback.ticket(), login, reason));
    }

    private void decide(UUID id, @Nullable Long seen, BiConsumer<Callback, Instant> decision) {
        Callback callback = locked(id);
        if (!callback.state().standing()) {
            throw new CallbackOver(callback.state());
        }
        callback.expect(seen);
        decision.accept(callback, clock.instant());
    }

    private Callback locked(UUID id) {
        return callbacks.lock(id).orElseThrow(() -> new CallbackNotFound(id));
    }

    private void expectQuiet(Callback callback) {
        if (onTheTelephone(callback)) {
            throw new CallInProgress(callback.ticket());
        }
    }

    private String local(Instant at) {
        return MINUTE.withZone(settings.zone()).format(at);
    }

    private boolean onTheTelephone(Callback callback) {
        return attempts.undecided(callback.id())
                .filter(CallAttempt::onTheTelephone)
                .isPresent();
    }
}
