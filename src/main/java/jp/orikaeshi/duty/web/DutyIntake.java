package jp.orikaeshi.duty.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import jp.orikaeshi.account.Roles;
import jp.orikaeshi.duty.AbsenceSpec;
import jp.orikaeshi.duty.DutyDesk;
import jp.orikaeshi.duty.DutyEntry;
import jp.orikaeshi.duty.DutyPlans;
import jp.orikaeshi.duty.Engineer;
import jp.orikaeshi.duty.Engineers;
import jp.orikaeshi.duty.OverrideSpec;
import jp.orikaeshi.settings.Settings;
import jp.orikaeshi.time.Period;
import jp.orikaeshi.web.CurrentUser;
import jp.orikaeshi.web.LocalMoment;
import jp.orikaeshi.web.Messages;
import jp.orikaeshi.web.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/** Takes in what somebody wants to enter, by page or API. What is wrong is a problem that names the field. */
@RequestScoped
public class DutyIntake {
    private static final int LONGEST_REASON = 200;
    private static final Duration LONGEST = Duration.ofDays(366);

    @Inject
    DutyDesk desk;

    @Inject
    DutyPlans plans;

    @Inject
    Engineers engineers;

    @Inject
    Settings settings;

    @Inject
    CurrentUser user;

    @Inject
    Clock clock;

    DutyEntry override(Wanted wanted) {
        String engineer = engineer("engineer", wanted.engineer());
        if (engineers.find(engineer).flatMap(Engineer::phone).isEmpty()) {
            throw wrong("engineer", "duty.wrong.no-telephone");
        }
        String insteadOf = blank(wanted.insteadOf()) ? null : engineer("insteadOf", wanted.insteadOf());
        boolean alone = Boolean.TRUE.equals(wanted.alone());
        if (insteadOf != null && (alone || insteadOf.equals(engineer))) {
            throw wrong("insteadOf", "duty.wrong.instead");
        }
        Period during = stretch(wanted);
        return desk.override(
                new OverrideSpec(engineer, during.from(), during.to(), insteadOf, alone, layer(wanted), reason(wanted)),
                user.login());
    }

    /** Engineers enter their own; managers those of everybody. */
    DutyEntry absence(Wanted wanted) {
        String engineer = blank(wanted.engineer()) ? user.person() : text(wanted.engineer());
        if (!engineer.equals(user.person()) && !user.has(Roles.MANAGER)) {
            throw new ProblemException(403, "forbidden", Messages.text(user.locale(), "duty.wrong.not-yours"));
        }
        Period during = stretch(wanted);
        return desk.absence(
                new AbsenceSpec(engineer("engineer", engineer), during.from(), during.to(), reason(wanted)),
                user.login());
    }

    /** Managers take back what anybody entered, engineers what is about themselves. False if there is no such thing. */
    boolean cancel(UUID id) {
        boolean all = user.has(Roles.MANAGER);
        String self = user.person();
        return desk.cancel(id, entry -> all || mayTakeBack(entry, self), user.login());
    }

    private static boolean mayTakeBack(DutyEntry entry, String self) {
        return entry.spec() instanceof AbsenceSpec absence && absence.engineer().equals(self);
    }

    private String engineer(String field, @Nullable String login) {
        return engineers
                .find(text(login))
                .filter(Engineer::active)
                .map(Engineer::login)
                .orElseThrow(() -> wrong(field, "duty.wrong.engineer"));
    }

    private @Nullable String layer(Wanted wanted) {
        String layer = text(wanted.layer());
        if (!layer.isEmpty()
                && plans.duty().layers().stream().noneMatch(known -> known.id().equals(layer))) {
            throw wrong("layer", "duty.wrong.layer");
        }
        return layer.isEmpty() ? null : layer;
    }

    private Period stretch(Wanted wanted) {
        Instant from = moment("from", wanted.from());
        Instant to = moment("to", wanted.to());
        if (!from.isBefore(to) || !to.isAfter(clock.instant())) {
            throw wrong("to", "duty.wrong.to");
        }
        if (Duration.between(from, to).compareTo(LONGEST) > 0) {
            throw wrong("to", "duty.wrong.too-long");
        }
        return new Period(from, to);
    }

    Instant moment(String field, @Nullable String written) {
        return LocalMoment.parse(text(written), settings.zone())
                .orElseThrow(() -> wrong(field, "duty.wrong.moment"))
                .toInstant();
    }

    private @Nullable String reason(Wanted wanted) {
        String reason = text(wanted.reason());
        if (reason.length() > LONGEST_REASON) {
            throw wrong("reason", "duty.wrong.reason");
        }
        return reason.isEmpty() ? null : reason;
    }

    private static boolean blank(@Nullable String written) {
        return text(written).isEmpty();
    }

    private static String text(@Nullable String written) {
        return Optional.ofNullable(written).orElse("").strip();
    }

    ProblemException wrong(String field, String key) {
        return ProblemException.wrong(field, Messages.text(user.locale(), key));
    }
}
