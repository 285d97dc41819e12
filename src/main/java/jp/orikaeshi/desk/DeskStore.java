package jp.orikaeshi.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.orikaeshi.account.Accounts;
import jp.orikaeshi.customer.Calendars;
import jp.orikaeshi.customer.Companies;
import jp.orikaeshi.customer.Contact;
import jp.orikaeshi.customer.Customer;
import jp.orikaeshi.customer.Customers;
import jp.orikaeshi.customer.Line;
import jp.orikaeshi.customer.Lines;
import jp.orikaeshi.customer.Plan;
import jp.orikaeshi.customer.PlanTerms;
import jp.orikaeshi.customer.Plans;
import jp.orikaeshi.customer.Providers;
import jp.orikaeshi.customer.TroublePriorities;
import jp.orikaeshi.customer.TroublePriority;
import jp.orikaeshi.duty.AbsenceSpec;
import jp.orikaeshi.duty.DutyEntries;
import jp.orikaeshi.duty.DutyEntry;
import jp.orikaeshi.duty.DutyPlan;
import jp.orikaeshi.duty.DutyPlans;
import jp.orikaeshi.duty.Engineers;
import jp.orikaeshi.duty.EscalationPolicies;
import jp.orikaeshi.duty.EscalationPolicy;
import jp.orikaeshi.duty.OverrideSpec;
import jp.orikaeshi.duty.SwapSpec;
import jp.orikaeshi.maintenance.Maintenance;
import jp.orikaeshi.maintenance.Maintenances;
import jp.orikaeshi.maintenance.Timing;
import jp.orikaeshi.monitoring.Asset;
import jp.orikaeshi.monitoring.AssetSpec;
import jp.orikaeshi.monitoring.Assets;
import jp.orikaeshi.monitoring.ProbeSpec;
import jp.orikaeshi.monitoring.device.Devices;
import jp.orikaeshi.monitoring.device.KnownDevice;
import jp.orikaeshi.settings.Settings;
import org.jspecify.annotations.Nullable;

/** What the desk has now, as a desk file. */
@ApplicationScoped
class DeskStore {
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
    EscalationPolicies escalations;

    @Inject
    Customers customers;

    @Inject
    Assets assets;

    @Inject
    Devices devices;

    @Inject
    Maintenances maintenances;

    @Inject
    TroublePriorities troubles;

    @Inject
    Settings settings;

    boolean isEmpty() {
        return lines.all().isEmpty()
                && engineers.all().isEmpty()
                && customers.all().isEmpty();
    }

    DeskFile read(Instant now) {
        return new DeskFile(
                DeskFile.Company.of(companies.own().profile()),
                DeskFile.IncidentReports.of(companies.own().reporting()),
                providers.all().stream()
                        .map(p -> new DeskFile.Provider(p.id(), p.name()))
                        .toList(),
                calendars.all().stream()
                        .map(c -> new DeskFile.Calendar(
                                c.id(),
                                c.definition().hours(),
                                c.definition().holidays(),
                                c.definition().closed(),
                                c.definition().exceptions()))
                        .toList(),
                plans.all().stream().map(DeskStore::plan).toList(),
                lines.all().stream().map(DeskStore::line).toList(),
                engineers.active().stream()
                        .map(e -> new DeskFile.Engineer(
                                e.login(),
                                e.name(),
                                e.phone().orElse(null),
                                e.mail().orElse(null),
                                List.copyOf(accounts.rolesOf(e.login())),
                                e.ways().isEmpty() ? null : e.ways(),
                                e.quietHours().none() ? null : e.quietHours().hours()))
                        .toList(),
                duty(dutyPlans.duty(), now),
                DeskFile.Callback.of(dutyPlans.callback()),
                escalations.all().stream().map(DeskStore::escalation).toList(),
                customers(),
                maintenances.inForce().stream().flatMap(this::maintenance).toList(),
                troubles.all().stream().collect(Collectors.toMap(TroublePriority::trouble, TroublePriority::priority)));
    }

    /** The same with this customer alone, and nothing else. */
    DeskFile only(UUID customer, Instant now) {
        return new DeskFile(
                null,
                null,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                duty(dutyPlans.duty(), now),
                DeskFile.Callback.of(dutyPlans.callback()),
                List.of(),
                customers.byId(customer).stream()
                        .map(known -> customer(known, assets.of(customer), devices.known(customer)))
                        .toList(),
                List.of(),
                Map.of());
    }

    // What is about an asset that is no longer watched is about nothing any more.
    private Stream<DeskFile.Maintenance> maintenance(Maintenance work) {
        Optional<Asset> asset = Optional.ofNullable(work.subject().asset()).flatMap(assets::byId);
        Optional<String> customer = asset.map(Asset::customerId)
                .or(() -> Optional.ofNullable(work.subject().customer()))
                .flatMap(customers::byId)
                .filter(Customer::active)
                .map(known -> known.number().value());
        boolean gone = work.subject().provider() == null
                && (customer.isEmpty() || asset.filter(one -> !one.watched()).isPresent());
        Timing timing = work.timing();
        return gone
                ? Stream.empty()
                : Stream.of(new DeskFile.Maintenance(
                        work.spec().id(),
                        work.reason(),
                        customer.orElse(null),
                        asset.map(Asset::slug).orElse(null),
                        work.subject().provider(),
                        timing.from(),
                        timing.to(),
                        timing.days(),
                        timing.hours(),
                        timing.zone()));
    }

    private static DeskFile.Plan plan(Plan plan) {
        PlanTerms terms = plan.terms();
        return new DeskFile.Plan(
                plan.id(),
                terms.name(),
                terms.calendar(),
                new DeskFile.Promises(
                        terms.response(),
                        terms.callback(),
                        terms.resolution(),
                        plan.updateEvery().orElse(null)),
                plan.otherwise(),
                terms.warnAt(),
                terms.pauseOn(),
                percent(terms.availabilityMilliPercent()),
                DeskFile.AvailabilityCounts.of(plan.availabilityRule()),
                terms.alerting(),
                plan.escalation().orElse(null),
                plan.escalatesInHours() ? "calendar" : null,
                plan.mailsMonths());
    }

    private static DeskFile.Escalation escalation(EscalationPolicy policy) {
        return new DeskFile.Escalation(
                policy.id(),
                policy.name(),
                policy.steps(),
                policy.rounds().orElse(null),
                policy.pause().orElse(null),
                policy.lastResort());
    }

    private static @Nullable BigDecimal percent(@Nullable Integer milliPercent) {
        return milliPercent == null ? null : BigDecimal.valueOf(milliPercent, 3);
    }

    private static DeskFile.Line line(Line line) {
        return new DeskFile.Line(
                line.number(),
                line.profile().brand(),
                line.profile().flow(),
                line.profile().locale().toLanguageTag(),
                line.profile().greeting(),
                line.priority().orElse(null));
    }

    private DeskFile.Duty duty(DutyPlan plan, Instant now) {
        DutySection section = new DutySection(now, settings.zone());
        List<DutyEntry> entries = dutyEntries.standing(now);
        return new DeskFile.Duty(
                plan.order(),
                plan.rotation()
                        .map(r -> new DeskFile.Rotation(r.every(), r.handover(), r.members()))
                        .orElse(null),
                plan.layers(),
                plan.cover().orElse(null),
                plan.ring(),
                plan.rounds(),
                plan.pause(),
                section.written(entries, OverrideSpec.class),
                section.written(entries, AbsenceSpec.class),
                section.written(entries, SwapSpec.class));
    }

    private List<DeskFile.Customer> customers() {
        Map<UUID, List<KnownDevice>> known = devices.known();
        Map<UUID, List<Asset>> watched = assets.watched().stream().collect(Collectors.groupingBy(Asset::customerId));
        return customers.all().stream()
                .map(c -> customer(c, watched.getOrDefault(c.id(), List.of()), known))
                .toList();
    }

    private static DeskFile.Customer customer(
            Customer customer, List<Asset> watched, Map<UUID, List<KnownDevice>> known) {
        return new DeskFile.Customer(
                customer.number().value(),
                customer.name(),
                customer.reading(),
                customer.aliases(),
                customer.plan(),
                percent(customer.availability().orElse(null)),
                customer.otherwise(),
                customer.contacts().stream().map(DeskStore::contact).toList(),
                watched.stream()
                        .map(asset -> asset(asset.spec(), known.getOrDefault(asset.id(), List.of())))
                        .toList());
    }

    private static DeskFile.Contact contact(Contact contact) {
        return new DeskFile.Contact(
                contact.name(), contact.reading(), contact.phone(), contact.mail(), contact.emergency());
    }

    private static DeskFile.Asset asset(AssetSpec spec, List<KnownDevice> known) {
        return new DeskFile.Asset(
                spec.id(),
                spec.kind().code(),
                spec.name(),
                spec.provider(),
                spec.parent(),
                known.stream()
                        .map(device -> new DeskFile.Device(
                                device.mac().value(), device.name(), device.always(), device.several()))
                        .toList(),
                spec.probes().stream().map(ProbeSpec::fields).toList());
    }

    static <K, V> Map<K, V> by(Function<V, K> key, List<V> entries) {
        return entries.stream().collect(Collectors.toMap(key, Function.identity()));
    }
}
