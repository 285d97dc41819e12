package jp.orikaeshi.duty.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jp.orikaeshi.duty.DutyDesk;
import jp.orikaeshi.duty.DutyPlan;
import jp.orikaeshi.duty.DutyPlans;
import jp.orikaeshi.duty.Engineer;
import jp.orikaeshi.duty.Engineers;
import jp.orikaeshi.duty.EscalationPolicies;
import jp.orikaeshi.duty.Roster;
import jp.orikaeshi.duty.Shift;
import jp.orikaeshi.settings.Settings;

/** Puts together what the page of the duty calendar shows. */
@RequestScoped
public class DutySheets {
    /** How far ahead gaps are looked for. */
    static final Duration AHEAD = Duration.ofDays(14);

    private static final Duration SWAPPED_AHEAD = Duration.ofDays(56);
    private static final int COLOURS = 8;

    @Inject
    DutyDesk desk;

    @Inject
    DutyPlans plans;

    @Inject
    EscalationPolicies escalations;

    @Inject
    Engineers engineers;

    @Inject
    Settings settings;

    @Inject
    Clock clock;

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), settings.zone());
    }

    DutySheet sheet(boolean month, LocalDate day) {
        Instant now = clock.instant();
        Roster roster = desk.roster(now, now.plus(SWAPPED_AHEAD));
        List<Shift> shifts = DutyCalendar.told(roster.shifts(now, now.plus(AHEAD)));
        List<Engineer> all = engineers.all();
        Map<String, Person> people = new LinkedHashMap<>();
        all.forEach(one -> people.put(one.login(), new Person(one.login(), one.name(), people.size() % COLOURS)));
        DutyPlan plan = plans.duty();
        return new DutySheet(
                DutyCalendar.of(month, day, desk, settings.zone()),
                shifts.get(0),
                shifts.size() < 2 ? null : shifts.get(1),
                roster.gaps(now, now.plus(AHEAD)),
                people,
                all.stream()
                        .filter(DutySheets::callable)
                        .map(one -> people.get(one.login()))
                        .toList(),
                all.stream()
                        .filter(one -> plan.names(one.login()) && !callable(one))
                        .map(one -> people.get(one.login()))
                        .toList(),
                Turn.beginning(roster.shifts(now, now.plus(SWAPPED_AHEAD))),
                desk.standing(),
                plan.layers(),
                escalations.all(),
                plan.rounds());
    }

    private static boolean callable(Engineer engineer) {
        return engineer.active() && engineer.phone().isPresent();
    }
}
