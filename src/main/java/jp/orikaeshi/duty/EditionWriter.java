package jp.orikaeshi.duty;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptor;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import jp.orikaeshi.customer.Calendar;
import jp.orikaeshi.customer.CalendarDefinition;
import jp.orikaeshi.customer.Calendars;
import jp.orikaeshi.settings.Settings;

/** Keeps what the duty plan was: a change counts from now on, and past duty stays answerable. */
@ApplicationScoped
class EditionWriter {
    @Inject
    DutyPlans plans;

    @Inject
    Calendars calendars;

    @Inject
    Engineers engineers;

    @Inject
    DutyEditions editions;

    @Inject
    Settings settings;

    @Inject
    Clock clock;

    // Before anybody who asks the roster because of the change.
    void changed(@Observes @Priority(Interceptor.Priority.PLATFORM_BEFORE) DutyChanged change) {
        EditionSpec now = present();
        if (!editions.last().map(DutyEdition::spec).equals(Optional.of(now))) {
            editions.add(new DutyEdition(clock.instant(), now));
        }
    }

    private EditionSpec present() {
        DutyPlan plan = plans.duty();
        Map<String, CalendarDefinition> named = calendars.all().stream()
                .filter(calendar -> plan.counts(calendar.id()))
                .collect(Collectors.toMap(Calendar::id, Calendar::definition));
        return new EditionSpec(
                settings.zone().getId(),
                plan.order(),
                plan.rotation().orElse(null),
                plan.layers(),
                plan.cover().orElse(null),
                named,
                engineers.active().stream()
                        .filter(engineer -> engineer.phone().isPresent())
                        .map(Engineer::login)
                        .sorted()
                        .toList());
    }
}
