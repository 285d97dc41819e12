package jp.orikaeshi.callback;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import jp.orikaeshi.duty.Engineer;
import jp.orikaeshi.duty.Engineers;
import jp.orikaeshi.voice.Announcer;
import jp.orikaeshi.voice.Script;
import jp.orikaeshi.voice.Turn;
import jp.orikaeshi.voice.Verb;

/** What only the engineer hears while the others talk on. */
@ApplicationScoped
class ConferenceWords implements Announcer {
    private static final String NAME = "conference";
    private static final String IN_VAIN = ".vain.";

    @Inject
    AttemptDesk attempts;

    @Inject
    Conferences conferences;

    @Inject
    Engineers engineers;

    @Inject
    Briefing briefing;

    @Inject
    Clock clock;

    /** Names the colleague's call, so that words about one are never said of the next. */
    static Turn turn(ConferenceTask task) {
        ConferenceTask.ColleagueLeg colleague = task.colleague();
        return task.order() == ConferenceOrder.TELL_BRIEF || colleague == null
                ? new Turn(NAME, task.attempt() + ".brief")
                : new Turn(NAME, task.attempt() + IN_VAIN + colleague.invitation());
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Script words(String ref) {
        String[] parts = ref.split("\\.", -1);
        Optional<Heard> heard = id(parts[0]).flatMap(attempts::held);
        return heard.map(found -> parts.length == 3 ? inVain(found, parts[2]) : brief(found))
                .orElseGet(() -> Script.of(Locale.JAPANESE));
    }

    private Script brief(Heard heard) {
        Spoken spoken = briefing.spoken(heard.callback());
        return Script.of(
                spoken.locale(),
                briefing.of(heard.callback(), spoken)
                        .sentences(spoken, clock.instant())
                        .toArray(Verb[]::new));
    }

    private Script inVain(Heard heard, String invitation) {
        Spoken spoken = briefing.spoken(heard.callback());
        return id(invitation)
                .flatMap(conferences::invitation)
                .filter(found -> found.state().inVain())
                .map(found -> Script.of(
                        spoken.locale(),
                        spoken.say("colleague.vain." + found.state().code(), name(found.engineer()))))
                .orElseGet(() -> Script.of(spoken.locale()));
    }

    private String name(String login) {
        return engineers.find(login).map(Engineer::name).orElse(login);
    }

    private static Optional<UUID> id(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException notOurs) {
            return Optional.empty();
        }
    }
}
