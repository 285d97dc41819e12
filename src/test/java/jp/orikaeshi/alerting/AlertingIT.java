package jp.orikaeshi.alerting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jp.orikaeshi.container.Contracts;
import jp.orikaeshi.container.InContainer;
import jp.orikaeshi.container.Transactions;
import jp.orikaeshi.customer.PhoneNumber;
import jp.orikaeshi.customer.Provider;
import jp.orikaeshi.customer.Providers;
import jp.orikaeshi.monitoring.AssetKind;
import jp.orikaeshi.monitoring.AssetSpec;
import jp.orikaeshi.monitoring.AssetStatus;
import jp.orikaeshi.monitoring.Assets;
import jp.orikaeshi.monitoring.Cause;
import jp.orikaeshi.monitoring.CheckLog;
import jp.orikaeshi.monitoring.Checked;
import jp.orikaeshi.monitoring.Diagnosis;
import jp.orikaeshi.monitoring.Health;
import jp.orikaeshi.monitoring.Judgement;
import jp.orikaeshi.monitoring.Observation;
import jp.orikaeshi.monitoring.Probe;
import jp.orikaeshi.monitoring.ProbeSpec;
import jp.orikaeshi.monitoring.ProviderIncident;
import jp.orikaeshi.monitoring.ProviderIncidents;
import jp.orikaeshi.monitoring.Snapshot;
import jp.orikaeshi.monitoring.Status;
import jp.orikaeshi.monitoring.StatusBoard;
import jp.orikaeshi.monitoring.Trait;
import jp.orikaeshi.monitoring.TraitKind;
import jp.orikaeshi.monitoring.Wording;
import jp.orikaeshi.reception.Announcement;
import jp.orikaeshi.sla.ClockState;
import jp.orikaeshi.sla.ClockView;
import jp.orikaeshi.sla.Promise;
import jp.orikaeshi.sla.SlaDesk;
import jp.orikaeshi.ticket.Identification;
import jp.orikaeshi.ticket.NewTicket;
import jp.orikaeshi.ticket.Source;
import jp.orikaeshi.ticket.Ticket;
import jp.orikaeshi.ticket.TicketActions;
import jp.orikaeshi.ticket.TicketDesk;
import jp.orikaeshi.ticket.TicketStatus;
import jp.orikaeshi.ticket.Tickets;
import jp.orikaeshi.ticket.TimelineEntry;
import jp.orikaeshi.ticket.Trouble;
import jp.orikaeshi.time.ClockAdvanced;
import jp.orikaeshi.time.DeskClock;
import org.awaitility.core.ConditionFactory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AlertingIT extends InContainer {
    private static final Status[] DOWN = {Status.DOWN, Status.DOWN, Status.DOWN};
    private static final Status[] UP = {Status.UP, Status.UP};

    @Inject
    Contracts contracts;

    @Inject
    Assets assets;

    @Inject
    CheckLog log;

    @Inject
    TicketDesk ticketDesk;

    @Inject
    TicketActions actions;

    @Inject
    Tickets tickets;

    @Inject
    SlaDesk sla;

    @Inject
    DeskClock clock;

    @Inject
    ProviderIncidents incidents;

    @Inject
    IncidentDesk incidentDesk;

    @Inject
    StatusBoard board;

    @Inject
    Providers providers;

    @Inject
    QuietTickets quiet;

    @Inject
    Event<ClockAdvanced> advanced;

    @Inject
    Transactions transactions;

    @PersistenceContext(unitName = "desk")
    EntityManager em;

    private final Map<UUID, Health> healths = new HashMap<>();

    @Test
    void an_outage_opens_a_ticket_whose_clocks_run_and_what_fails_next_is_the_same_ticket() throws Exception {
        UUID customer = contracts.alertingCustomer();
        List<UUID> probes = watched(customer);

        see(probes.get(0), DOWN);
        Ticket ticket = ticketOf(customer);
        see(probes.get(1), DOWN);

        soon().until(() ->
                kinds(ticket).stream().filter("outage-confirmed"::equals).count() == 2);
        assertThat(liveOf(customer)).hasSize(1);
        assertThat(ticket.source()).isEqualTo(Source.ALERT);
        assertThat(ticket.identification()).isEqualTo(Identification.ACCEPTED);
        assertThat(ticket.trouble()).contains(Trouble.MAIL);
        assertThat(ticket.snapshot()).isPresent();
        assertThat(sla.clocks(ticket.number(), clock.instant()))
                .extracting(ClockView::promise, ClockView::state)
                .containsExactlyInAnyOrder(
                        tuple(Promise.RESPONSE, ClockState.RUNNING), tuple(Promise.RESOLUTION, ClockState.RUNNING));
    }

    @Test
    void the_call_that_follows_joins_it() throws Exception {
        UUID customer = contracts.alertingCustomer();
        see(watched(customer).get(0), DOWN);
        long alert = ticketOf(customer).number();

        long call = ticketDesk.open(NewTicket.byPhone(
                "CA" + customer, "simulator", new PhoneNumber("+81312345678"), new PhoneNumber("+819012345678")));

        assertThat(ticketDesk.identify(call, customer, Identification.ACCEPTED)).isEqualTo(alert);
        assertThat(liveOf(customer)).hasSize(1);
    }

    @Test
    void without_the_plan_or_with_an_end_as_quick_as_the_beginning_there_is_no_ticket() throws Exception {
        UUID without = contracts.customer();
        UUID brief = contracts.alertingCustomer();
        UUID marker = contracts.alertingCustomer();
        see(watched(without).get(0), DOWN);
        see(watched(brief).get(0), Status.DOWN, Status.DOWN, Status.DOWN, Status.UP, Status.UP);
        see(watched(marker).get(0), DOWN);

        assertThat(ticketOf(marker)).isNotNull();
        soon().until(this::nothingIsLeftToDo);
        assertThat(liveOf(without)).isEmpty();
        assertThat(liveOf(brief)).isEmpty();
    }

    @Test
    void a_ticket_that_nobody_had_in_hand_is_resolved_once_all_has_been_up_for_a_while() throws Exception {
        UUID customer = contracts.alertingCustomer();
        List<UUID> probes = watched(customer);
        see(probes.get(0), DOWN);
        long ticket = ticketOf(customer).number();
        see(probes.get(0), UP);
        soon().until(() -> kinds(ticketOf(customer)).contains("outage-over"));

        passes(Duration.ofMinutes(9));
        see(probes.get(1), DOWN);
        soon().until(() -> kinds(ticketOf(customer)).stream()
                        .filter("outage-confirmed"::equals)
                        .count()
                == 2);
        passes(Duration.ofMinutes(2));
        soon().until(this::nothingIsLeftToDo);
        assertThat(tickets.get(ticket).status()).isEqualTo(TicketStatus.OPEN);

        see(probes.get(1), UP);
        soon().until(() ->
                kinds(ticketOf(customer)).stream().filter("outage-over"::equals).count() == 2);
        passes(AlertingDesk.QUIET.plusSeconds(1));
        soon().until(() -> tickets.get(ticket).status() == TicketStatus.RESOLVED);
        assertThat(tickets.get(ticket).resolution()).hasValueSatisfying(how -> {
            assertThat(how.summary()).contains("復旧を確認しました");
            assertThat(how.remedy()).contains("担当者による作業は行っておりません");
        });
    }

    // Of a plan without alerting: a ticket's fresh checks would tell the truth about these probes.
    @Test
    void what_stands_behind_something_that_fails_has_no_outage_of_its_own_until_that_is_back() throws Exception {
        UUID customer = contracts.customer();
        List<UUID> probes = behind(customer);
        UUID router = probes.get(0);
        UUID site = probes.get(1);
        see(router, Status.DOWN);
        see(site, DOWN);
        assertThat(lastingOf(customer)).isZero();
        see(router, Status.DOWN, Status.DOWN);
        see(site, Status.DOWN);
        assertThat(lastingOf(customer)).isEqualTo(1);
        Snapshot seen = board.current(customer);
        assertThat(seen.assets()).extracting(AssetStatus::behind).containsExactly(null, "ルーター");
        assertThat(Diagnosis.of(seen, "site")).first().extracting(Cause::cause).isEqualTo("parent-down");

        see(router, UP);
        assertThat(lastingOf(customer)).isZero();
        see(site, Status.DOWN);
        assertThat(lastingOf(customer)).isEqualTo(1);
        see(site, UP);
        assertThat(lastingOf(customer)).isZero();
    }

    @Test
    void what_was_down_before_its_parent_recovers_while_the_parent_is_down_still() throws Exception {
        UUID customer = contracts.customer();
        List<UUID> probes = behind(customer);
        UUID router = probes.get(0);
        UUID site = probes.get(1);
        see(site, DOWN);
        see(router, DOWN);
        assertThat(lastingOf(customer)).isEqualTo(2);

        see(site, UP);
        assertThat(lastingOf(customer)).as("the router alone").isEqualTo(1);
        assertThat(board.current(customer).assets())
                .extracting(AssetStatus::status)
                .containsExactly(Status.DOWN, Status.UP);
        see(router, UP);
        assertThat(lastingOf(customer)).isZero();
    }

    private List<UUID> behind(UUID customer) throws Exception {
        List<AssetSpec> specs = List.of(
                new AssetSpec(
                        "router", AssetKind.NETWORK, "ルーター", null, List.of(ProbeSpec.of(beat(customer, "router")))),
                new AssetSpec(
                        "web", AssetKind.WEBSITE, "サイト", null, "router", List.of(ProbeSpec.of(beat(customer, "web")))));
        List<UUID> probes = transactions.run(() -> {
            assets.replaceAll(Map.of(customer, specs), clock.instant());
            return assets.of(customer).stream()
                    .flatMap(asset -> asset.probes().stream())
                    .map(Probe::id)
                    .toList();
        });
        soon().until(() -> firstChecked(customer) == probes.size());
        // What is seen from here on is newer than the engine's first look.
        passes(Duration.ofSeconds(10));
        return probes;
    }

    private long firstChecked(UUID customer) throws Exception {
        return transactions.run(() -> ((Number)
                        em.createNativeQuery("select count(*) from probe_state s join probe p on p.id = s.probe_id"
                                        + " join asset a on a.id = p.asset_id where a.customer_id = ?1")
                                .setParameter(1, customer)
                                .getSingleResult())
                .longValue());
    }

    private long lastingOf(UUID customer) throws Exception {
        return transactions.run(() -> ((Number)
                        em.createNativeQuery("select count(*) from outage where customer_id = ?1 and ended_at is null")
                                .setParameter(1, customer)
                                .getSingleResult())
                .longValue());
    }

    @Test
    void what_flaps_is_marked_and_keeps_its_one_ticket_open_until_it_is_calm() throws Exception {
        UUID customer = contracts.alertingCustomer();
        UUID probe = watched(customer).get(0);
        see(probe, DOWN);
        long ticket = ticketOf(customer).number();
        see(probe, UP);
        assertThat(flapping(customer)).isFalse();
        passes(Duration.ofMinutes(5));
        see(probe, DOWN);
        soon().until(() -> kinds(tickets.get(ticket)).stream()
                        .filter("outage-confirmed"::equals)
                        .count()
                == 2);
        see(probe, UP);

        soon().until(() -> flapping(customer));
        passes(AlertingDesk.QUIET.plusSeconds(1));
        soon().until(this::nothingIsLeftToDo);
        assertThat(tickets.get(ticket).status()).isEqualTo(TicketStatus.OPEN);
        assertThat(kinds(tickets.get(ticket))).filteredOn("outage-over"::equals).hasSize(2);

        passes(Duration.ofHours(1));
        soon().until(() -> !flapping(customer));
        passes(AlertingDesk.QUIET.plusSeconds(1));
        soon().until(() -> tickets.get(ticket).status() == TicketStatus.RESOLVED);
        assertThat(liveOf(customer)).isEmpty();
    }

    private boolean flapping(UUID customer) {
        return board.current(customer).assets().stream()
                .flatMap(asset -> asset.probes().stream())
                .anyMatch(probe -> probe.flappingSince() != null);
    }

    @Test
    void a_ticket_that_somebody_has_looked_after_is_left_to_them() throws Exception {
        UUID customer = contracts.alertingCustomer();
        UUID probe = watched(customer).get(0);
        see(probe, DOWN);
        long ticket = ticketOf(customer).number();
        actions.note(ticket, "sato", "looking", null);
        see(probe, UP);
        soon().until(() -> kinds(tickets.get(ticket)).contains("outage-over"));

        passes(AlertingDesk.QUIET.plusSeconds(1));
        soon().until(this::nothingIsLeftToDo);

        assertThat(tickets.get(ticket).status()).isEqualTo(TicketStatus.OPEN);
    }

    @Test
    void what_fails_at_several_customers_of_a_provider_is_one_incident_on_all_their_tickets() throws Exception {
        String provider = provider();
        List<UUID> customers = List.of(
                contracts.alertingCustomer(),
                contracts.alertingCustomer(),
                contracts.alertingCustomer(),
                contracts.alertingCustomer());
        List<UUID> probes = new ArrayList<>();
        for (UUID customer : customers) {
            probes.add(watched(customer, provider).get(0));
        }
        failing("cert-expired", probes.get(0), DOWN);
        failing("timeout", probes.get(1), DOWN);
        soon().until(this::nothingIsLeftToDo);
        assertThat(incident(provider)).isEmpty();

        failing("timeout", probes.get(2), DOWN);
        soon().until(() -> incident(provider).isPresent());
        assertThat(kinds(ticketOf(customers.get(0)))).doesNotContain("provider-incident");
        for (int i : new int[] {1, 2}) {
            Ticket ticket = ticketOf(customers.get(i));
            soon().until(() -> kinds(ticket).contains("provider-incident"));
        }
        long late = later(customers.get(3), probes.get(3));
        assertThat(quiet.tickets()).contains(late);
        assertThat(board.current(customers.get(3)).assets())
                .extracting(AssetStatus::providerDown)
                .containsExactly("アルファ");

        for (UUID probe : probes) {
            see(probe, UP);
        }
        soon().until(() -> incident(provider).isEmpty());
        for (int i : new int[] {1, 2, 3}) {
            assertThat(kinds(ticketOf(customers.get(i)))).containsOnlyOnce("provider-incident-over");
        }
        assertThat(incidents.latest(50))
                .filteredOn(known -> known.trait().value().equals(provider))
                .singleElement()
                .satisfies(known -> {
                    assertThat(known.endedAt()).isNotNull();
                    assertThat(known.customers()).isEqualTo(3);
                });
    }

    @Test
    void an_incident_that_somebody_ends_is_kept_with_what_it_was_concluded_from_and_does_not_begin_again()
            throws Exception {
        String provider = provider();
        List<UUID> customers =
                List.of(contracts.alertingCustomer(), contracts.alertingCustomer(), contracts.alertingCustomer());
        List<UUID> probes = new ArrayList<>();
        for (UUID customer : customers) {
            probes.add(watched(customer, provider).get(0));
        }
        failing("timeout", probes.get(0), DOWN);
        failing("refused", probes.get(1), DOWN);
        soon().until(() -> incident(provider).isPresent());
        UUID incident = incident(provider).orElseThrow().id();
        List<Long> hanging = List.of(
                ticketOf(customers.get(0)).number(), ticketOf(customers.get(1)).number());
        soon().until(this::nothingIsLeftToDo);
        assertThat(incidentDesk.parts(incident)).hasSize(2).allSatisfy(part -> {
            assertThat(part.ticket())
                    .hasValueSatisfying(ticket -> assertThat(hanging).contains(ticket));
            assertThat(part.outage().confirmedAt())
                    .isAfterOrEqualTo(part.outage().startedAt());
        });

        assertThat(incidentDesk.word(incident, new Wording("アルファ社の障害です。", ""), "sato"))
                .isTrue();
        assertThat(Announcement.of(List.of(incident(provider).orElseThrow()), Locale.JAPANESE))
                .isEqualTo("アルファ社の障害です。 ");
        assertThat(Announcement.of(List.of(incident(provider).orElseThrow()), Locale.ENGLISH))
                .contains("outage at アルファ");

        assertThat(incidentDesk.end(incident, "sato")).isTrue();
        assertThat(incidentDesk.end(incident, "tanaka")).isFalse();
        assertThat(incidentDesk.word(incident, Wording.USUAL, "sato")).isFalse();
        assertThat(incidents.find(incident)).hasValueSatisfying(known -> {
            assertThat(known.endedBy()).isEqualTo("sato");
            assertThat(known.lasts()).isFalse();
        });
        for (long ticket : hanging) {
            assertThat(kinds(tickets.get(ticket)))
                    .containsOnlyOnce("provider-incident-dismissed")
                    .doesNotContain("provider-incident-over");
        }
        assertThat(board.current(customers.get(0)).assets())
                .extracting(AssetStatus::providerDown)
                .containsOnlyNulls();

        failing("timeout", probes.get(2), DOWN);
        soon().until(this::nothingIsLeftToDo);
        assertThat(incident(provider))
                .as("two of the three are known to be their own")
                .isEmpty();
        for (UUID probe : probes) {
            see(probe, UP);
        }
    }

    /** The last customer goes down while the incident is known; answers the ticket. */
    private long later(UUID customer, UUID probe) throws Exception {
        failing("timeout", probe, DOWN);
        Ticket ticket = ticketOf(customer);
        soon().until(() -> kinds(ticket).contains("provider-incident"));
        return ticket.number();
    }

    private Optional<ProviderIncident> incident(String provider) throws Exception {
        return transactions.run(() -> incidents.open(new Trait(TraitKind.PROVIDER, provider)));
    }

    private String provider() throws Exception {
        String id = "p-" + UUID.randomUUID();
        return transactions.run(() -> {
            providers.add(new Provider(id, "アルファ"));
            return id;
        });
    }

    // Signs of life that nobody sends: the engine itself can tell nothing of them. It looks once at the beginning,
    // and then at a moment of the day that no test meets.
    private List<UUID> watched(UUID customer) {
        return watched(customer, null);
    }

    private List<UUID> watched(UUID customer, @Nullable String provider) {
        AssetSpec mail = new AssetSpec(
                "mail",
                AssetKind.MAIL,
                "メール",
                provider,
                List.of(ProbeSpec.of(beat(customer, "a")), ProbeSpec.of(beat(customer, "b"))));
        return contracts.watch(customer, mail).stream().map(Probe::id).toList();
    }

    private static Map<String, Object> beat(UUID customer, String name) {
        return Map.of("kind", "heartbeat", "key", name + "-" + customer, "every", "P9D", "interval", "P1D");
    }

    /** Checks see this, one after the other, and are written together. */
    private void see(UUID probe, Status... seen) throws Exception {
        failing("heartbeat-missing", probe, seen);
    }

    private void failing(String outcome, UUID probe, Status... seen) throws Exception {
        List<Checked> checks = new ArrayList<>();
        Instant first = clock.instant().minusSeconds(seen.length);
        for (int i = 0; i < seen.length; i++) {
            Health before = healths.getOrDefault(probe, Health.unchecked(first));
            Judgement judgement =
                    Judgement.of(before, new Observation(first.plusSeconds(i), seen[i], outcome, "", Map.of()));
            checks.add(new Checked(probe, before, judgement, 1));
            healths.put(probe, judgement.health());
        }
        boolean unused = transactions.run(() -> {
            log.write(checks);
            return true;
        });
    }

    private Ticket ticketOf(UUID customer) {
        soon().until(() -> !liveOf(customer).isEmpty());
        return liveOf(customer).get(0);
    }

    private List<Ticket> liveOf(UUID customer) {
        return tickets.liveOf(customer);
    }

    private List<String> kinds(Ticket ticket) {
        return tickets.timeline(ticket.number()).stream()
                .map(TimelineEntry::kind)
                .toList();
    }

    private boolean nothingIsLeftToDo() throws Exception {
        return transactions.run(() -> ((Number) em.createNativeQuery(
                                        "select count(*) from work_item where (kind like 'outage-%' or kind = 'provider-look') and due <= ?1 and state <> 'DEAD'")
                                .setParameter(1, clock.instant().atOffset(ZoneOffset.UTC))
                                .getSingleResult())
                        .intValue()
                == 0);
    }

    private void passes(Duration time) {
        advanced.fire(new ClockAdvanced(clock.advance(time)));
    }

    private static ConditionFactory soon() {
        return within(Duration.ofSeconds(10));
    }
}
