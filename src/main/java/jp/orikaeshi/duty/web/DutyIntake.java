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
import jp.orikaeshi.duty.SwapSpec;
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
        String engineer = callable("engineer", wanted.engineer());
        String insteadOf = blank(wanted.insteadOf()) ? null : engineer("insteadOf", wanted.insteadOf());
        boolean alone = Boolean.TRUE.equals(wanted.alone());
        if (insteadOf != null && (alone || insteadOf.equals(engineer))) {
            throw wrong("insteadOf", "duty.wrong.instead");
        }
        Period during = stretch(wanted.from(), wanted.to());
        return desk.override(
                new OverrideSpec(
                        engineer, during.from(), during.to(), insteadOf, alone, layer(wanted), reason(wanted.reason())),
                user.login());
    }

    /** Engineers enter their own; managers those of everybody. */
    DutyEntry absence(Wanted wanted) {
        String engineer = blank(wanted.engineer()) ? user.person() : text(wanted.engineer());
        if (!engineer.equals(user.person()) && !user.has(Roles.MANAGER)) {
            throw new ProblemException(403, "forbidden", Messages.text(user.locale(), "duty.wrong.not-yours"));
        }
        Period during = stretch(wanted.from(), wanted.to());
        return desk.absence(
                new AbsenceSpec(engineer("engineer", engineer), during.from(), during.to(), reason(wanted.reason())),
                user.login());
    }

    /** Whoever asks gives a shift of their own away, before it begins. */
    DutyEntry swap(WantedSwap wanted) {
        String asker = engineers
                .find(user.person())
                .filter(Engineer::active)
                .map(Engineer::login)
                .orElseThrow(() -> wrong("engineer", "duty.wrong.not-an-engineer"));
        String with = callable("with", wanted.with());
        if (with.equals(asker)) {
            throw wrong("with", "duty.wrong.instead");
        }
        Period given = shift("from", asker, wanted.from(), wanted.to());
        boolean back = !blank(wanted.backFrom()) || !blank(wanted.backTo());
        Period taken = back ? shift("backFrom", with, wanted.backFrom(), wanted.backTo()) : null;
        return desk.ask(
                new SwapSpec(
                        asker,
                        given.from(),
                        given.to(),
                        with,
                        taken == null ? null : taken.from(),
                        taken == null ? null : taken.to(),
                        reason(wanted.reason())),
                user.login());
    }

    private Period shift(String field, String engineer, @Nullable String from, @Nullable String to) {
        Period shift = stretch(from, to);
        if (!shift.from().isAfter(clock.instant())) {
            throw wrong(field, "duty.wrong.begun");
        }
        boolean onDuty = desk.roster(shift.from(), shift.to()).shifts(shift.from(), shift.to()).stream()
                .anyMatch(each -> each.engineer().filter(engineer::equals).isPresent());
        if (!onDuty) {
            throw wrong(field, "duty.wrong.not-on-duty");
        }
        return shift;
    }

    /**
     * Managers take back what anybody entered; engineers their own absence, and a swap that they asked for while it is
     * unanswered. False if there is no such thing.
     */
    boolean cancel(UUID id) {
        boolean all = user.has(Roles.MANAGER);
        String self = user.person();
        return desk.cancel(id, entry -> all || mayTakeBack(entry, self), user.login());
    }

    private static boolean mayTakeBack(DutyEntry entry, String self) {
        boolean own = entry.spec().engineer().equals(self);
        return own
                && (entry.spec() instanceof AbsenceSpec
                        || (entry.spec() instanceof SwapSpec && !entry.named().agreed()));
    }

    private String engineer(String field, @Nullable String login) {
        return engineers
                .find(text(login))
                .filter(Engineer::active)
                .map(Engineer::login)
                .orElseThrow(() -> wrong(field, "duty.wrong.engineer"));
    }

    private String callable(String field, @Nullable String login) {
        String engineer = engineer(field, login);
        if (engineers.find(engineer).flatMap(Engineer::phone).isEmpty()) {
            throw wrong(field, "duty.wrong.no-telephone");
        }
        return engineer;
    }

    private @Nullable String layer(Wanted wanted) {
        String layer = text(wanted.layer());
        if (!layer.isEmpty()
                && plans.duty().layers().stream().noneMatch(known -> known.id().equals(layer))) {
            throw wrong("layer", "duty.wrong.layer");
        }
        return layer.isEmpty() ? null : layer;
    }

    private Period stretch(@Nullable String begins, @Nullable String ends) {
        Instant from = moment("from", begins);
        Instant to = moment("to", ends);
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

    private @Nullable String reason(@Nullable String written) {
        String reason = text(written);
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
