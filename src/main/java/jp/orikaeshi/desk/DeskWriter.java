package jp.orikaeshi.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import jp.orikaeshi.account.Accounts;
import jp.orikaeshi.customer.Agreements;
import jp.orikaeshi.customer.Calendar;
import jp.orikaeshi.customer.CalendarDefinition;
import jp.orikaeshi.customer.Calendars;
import jp.orikaeshi.customer.Companies;
import jp.orikaeshi.customer.CompanyProfile;
import jp.orikaeshi.customer.Contact;
import jp.orikaeshi.customer.Customer;
import jp.orikaeshi.customer.CustomerNumber;
import jp.orikaeshi.customer.CustomerProfile;
import jp.orikaeshi.customer.Customers;
import jp.orikaeshi.customer.Line;
import jp.orikaeshi.customer.LineProfile;
import jp.orikaeshi.customer.Lines;
import jp.orikaeshi.customer.Plan;
import jp.orikaeshi.customer.PlanTerms;
import jp.orikaeshi.customer.Plans;
import jp.orikaeshi.customer.Provider;
import jp.orikaeshi.customer.Providers;
import jp.orikaeshi.customer.Reporting;
import jp.orikaeshi.customer.TroublePriorities;
import jp.orikaeshi.customer.TroublePriority;
import jp.orikaeshi.duty.AbsenceSpec;
import jp.orikaeshi.duty.DutyChanged;
import jp.orikaeshi.duty.DutyEntries;
import jp.orikaeshi.duty.DutyPlans;
import jp.orikaeshi.duty.Engineer;
import jp.orikaeshi.duty.Engineers;
import jp.orikaeshi.duty.EscalationPolicies;
import jp.orikaeshi.duty.EscalationPolicy;
import jp.orikaeshi.duty.OverrideSpec;
import jp.orikaeshi.duty.QuietHours;
import jp.orikaeshi.duty.Rotation;
import jp.orikaeshi.duty.SwapSpec;
import jp.orikaeshi.monitoring.AssetKind;
import jp.orikaeshi.monitoring.AssetSpec;
import jp.orikaeshi.monitoring.Assets;
import jp.orikaeshi.monitoring.ProbeSpec;
import org.jspecify.annotations.Nullable;

/** Makes the desk exactly what a sound file says. Who and what is no longer named leaves, but stays on record. */
@ApplicationScoped
class DeskWriter {
    @Inject
    Companies companies;

    @Inject
    Providers providers;

    @Inject
    Calendars calendars;

    @Inject
    Plans plans;

    @Inject
    Lines lines;

    @Inject
    Engineers engineers;

    @Inject
    Accounts accounts;

    @Inject
    DutyPlans dutyPlans;

    @Inject
    DutyEntries dutyEntries;

    @Inject
    Event<DutyChanged> dutyChanged;

    @Inject
    EscalationPolicies escalations;

    @Inject
    Customers customers;

    @Inject
    TroublePriorities troubles;

    @Inject
    Agreements agreements;

    @Inject
    Assets assets;

    @Inject
    DeviceWriter devices;

    @Inject
    MaintenanceWriter maintenance;

    /**
     * Makes the desk what the file says.
     *
     * @param present what the desk has so far: customers of whom the file says the same are left alone
     * @param by a login, or {@code system}
     */
    void write(DeskFile present, DeskFile file, String by, Instant now) {
        writeCompany(file);
        List<Provider> dropped = new ArrayList<>();
        merge(
                file.providers(),
                DeskFile.Provider::id,
                providers.all(),
                Provider::id,
                (entry, i) -> providers.add(new Provider(entry.id(), entry.name())),
                (known, entry) -> known.rename(entry.name()),
                dropped::add);
        merge(
                file.calendars(),
                DeskFile.Calendar::id,
                calendars.all(),
                Calendar::id,
                (entry, i) -> calendars.add(new Calendar(entry.id(), definition(entry))),
                (known, entry) -> known.redefine(definition(entry)),
                calendars::remove);
        merge(
                file.plans(),
                DeskFile.Plan::id,
                plans.all(),
                Plan::id,
                (entry, i) -> plans.add(promising(new Plan(entry.id(), terms(entry), i), entry)),
                (known, entry) -> promising(known, entry)
                        .describe(terms(entry), file.plans().indexOf(entry)),
                plans::remove);
        merge(
                file.lines(),
                DeskFile.Line::number,
                lines.all(),
                Line::number,
                (entry, i) -> lines.add(urgent(new Line(entry.number(), profile(entry), i), entry)),
                (known, entry) -> urgent(known, entry)
                        .describe(profile(entry), file.lines().indexOf(entry)),
                lines::remove);
        writePriorities(file);
        writeEngineers(file);
        writeEscalations(file);
        writeDuty(file, by, now);
        writeCustomers(present, file, by, now);
        maintenance.write(file, now);
        // Last: until here the customers' assets are still with them.
        dropped.forEach(providers::remove);
        agreements.keep(now);
    }

    private void writeCompany(DeskFile file) {
        DeskFile.Company company = file.company();
        DeskFile.IncidentReports reports = file.incidentReports();
        companies.own().describe(company == null ? CompanyProfile.UNNAMED : company.says());
        companies.own().report(reports == null ? Reporting.USUAL : reports.says());
    }

    private void writeEngineers(DeskFile file) {
        merge(
                file.engineers(),
                DeskFile.Engineer::login,
                engineers.all(),
                Engineer::login,
                (entry, i) -> engineers.add(
                        told(new Engineer(entry.login(), entry.name(), entry.phone(), entry.mail(), i), entry)),
                (known, entry) -> told(known, entry)
                        .describe(
                                entry.name(),
                                entry.phone(),
                                entry.mail(),
                                file.engineers().indexOf(entry)),
                gone -> {
                    if (gone.active()) {
                        gone.leave();
                        accounts.close(gone.login());
                    }
                });
        file.engineers().forEach(entry -> accounts.ensure(entry.login(), entry.name(), Set.copyOf(entry.roles())));
    }

    private static Engineer told(Engineer engineer, DeskFile.Engineer entry) {
        engineer.isTold(Objects.requireNonNullElse(entry.ways(), List.of()), new QuietHours(entry.quietHours()));
        return engineer;
    }

    private void writeEscalations(DeskFile file) {
        merge(
                file.escalations(),
                DeskFile.Escalation::id,
                escalations.all(),
                EscalationPolicy::id,
                (entry, i) -> {
                    EscalationPolicy policy = new EscalationPolicy(entry.id());
                    describe(policy, entry, i);
                    escalations.add(policy);
                },
                (known, entry) -> describe(known, entry, file.escalations().indexOf(entry)),
                escalations::remove);
    }

    private static void describe(EscalationPolicy policy, DeskFile.Escalation entry, int position) {
        policy.call(entry.name(), entry.steps(), entry.lastResort(), position);
        policy.repeat(entry.rounds(), entry.pause());
    }

    private void writePriorities(DeskFile file) {
        merge(
                List.copyOf(file.priorities().entrySet()),
                Map.Entry::getKey,
                troubles.all(),
                TroublePriority::trouble,
                (entry, i) -> troubles.add(new TroublePriority(entry.getKey(), entry.getValue())),
                (known, entry) -> known.become(entry.getValue()),
                troubles::remove);
    }

    private static Line urgent(Line line, DeskFile.Line entry) {
        line.isFor(entry.priority());
        return line;
    }

    private static Plan promising(Plan plan, DeskFile.Plan entry) {
        plan.promises(entry.promises().update(), entry.terms());
        plan.escalates(entry.escalation(), "calendar".equals(entry.escalationTime()));
        plan.mailsMonths(Objects.requireNonNullElse(entry.monthlyReport(), false));
        plan.countsAvailability(entry.availabilityRule());
        return plan;
    }

    private void writeDuty(DeskFile file, String by, Instant now) {
        DeskFile.Duty duty = file.duty();
        Rotation rotation = duty.rotation() == null
                ? null
                : new Rotation(
                        duty.rotation().every(),
                        duty.rotation().handover(),
                        duty.rotation().members());
        dutyPlans.duty().staff(duty.order(), rotation, duty.layers(), duty.cover());
        dutyPlans.duty().call(duty.ring(), duty.rounds(), duty.pause());
        dutyEntries.replaceAll(OverrideSpec.class, DutySection.overrides(duty), by, now);
        dutyEntries.replaceAll(AbsenceSpec.class, DutySection.absences(duty), by, now);
        dutyEntries.replaceAll(SwapSpec.class, DutySection.swaps(duty), by, now);
        dutyPlans
                .callback()
                .change(
                        file.callback().retry(),
                        file.callback().giveUp(),
                        file.callback().pace());
        dutyChanged.fire(new DutyChanged());
    }

    private void writeCustomers(DeskFile present, DeskFile file, String by, Instant now) {
        Map<String, Customer> unnamed = new HashMap<>();
        customers.ever().forEach(customer -> unnamed.put(customer.number().value(), customer));
        Map<UUID, DeskFile.Customer> changed = new LinkedHashMap<>();
        for (int i = 0; i < file.customers().size(); i++) {
            DeskFile.Customer entry = file.customers().get(i);
            Customer known = unnamed.remove(entry.number());
            if (i >= present.customers().size()
                    || !entry.equals(present.customers().get(i))) {
                changed.put(customer(known, entry, i).id(), entry);
            }
        }
        Map<UUID, List<AssetSpec>> watched = new LinkedHashMap<>();
        changed.forEach((customer, entry) -> watched.put(
                customer, entry.assets().stream().map(DeskWriter::asset).toList()));
        unnamed.values().stream().filter(Customer::active).forEach(gone -> {
            gone.leave();
            watched.put(gone.id(), List.of());
        });
        if (!watched.isEmpty()) {
            assets.replaceAll(watched, now);
            devices.write(changed, by, now);
        }
    }

    private Customer customer(@Nullable Customer known, DeskFile.Customer entry, int position) {
        CustomerProfile profile = new CustomerProfile(
                entry.name(),
                entry.reading(),
                entry.aliases(),
                entry.plan(),
                entry.contacts().stream()
                        .map(c -> new Contact(c.name(), c.reading(), c.phone(), c.mail(), c.emergency()))
                        .toList());
        if (known == null) {
            Customer joined = new Customer(new CustomerNumber(entry.number()), profile, position);
            joined.agreedOtherwise(entry.terms(), milliPercent(entry.availability()));
            customers.add(joined);
            return joined;
        }
        known.describe(profile, position);
        known.agreedOtherwise(entry.terms(), milliPercent(entry.availability()));
        return known;
    }

    private static <E, K, X> void merge(
            List<E> wanted,
            Function<E, K> wantedKey,
            List<X> present,
            Function<X, K> presentKey,
            BiConsumer<E, Integer> add,
            BiConsumer<X, E> change,
            Consumer<X> remove) {
        Map<K, X> unclaimed = new HashMap<>(DeskStore.by(presentKey, present));
        for (int i = 0; i < wanted.size(); i++) {
            E entry = wanted.get(i);
            X known = unclaimed.remove(wantedKey.apply(entry));
            if (known == null) {
                add.accept(entry, i);
            } else {
                change.accept(known, entry);
            }
        }
        unclaimed.values().forEach(remove);
    }

    private static CalendarDefinition definition(DeskFile.Calendar entry) {
        return new CalendarDefinition(entry.hours(), entry.holidays(), entry.closed(), entry.exceptions());
    }

    private static PlanTerms terms(DeskFile.Plan entry) {
        return new PlanTerms(
                entry.name(),
                entry.calendar(),
                entry.promises().response(),
                entry.promises().callback(),
                entry.promises().resolution(),
                entry.warnAt(),
                entry.pauseOn(),
                milliPercent(entry.availability()),
                Objects.requireNonNullElse(entry.alerting(), false));
    }

    private static @Nullable Integer milliPercent(@Nullable BigDecimal percent) {
        return percent == null ? null : (Integer) percent.movePointRight(3).intValueExact();
    }

    private static LineProfile profile(DeskFile.Line entry) {
        return new LineProfile(entry.brand(), entry.flow(), Locale.forLanguageTag(entry.locale()), entry.greeting());
    }

    private static AssetSpec asset(DeskFile.Asset entry) {
        return new AssetSpec(
                entry.id(),
                AssetKind.of(entry.kind()),
                entry.name(),
                entry.provider(),
                entry.parent(),
                entry.probes().stream().map(ProbeSpec::of).toList());
    }
}
