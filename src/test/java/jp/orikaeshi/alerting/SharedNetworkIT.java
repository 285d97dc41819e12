package jp.orikaeshi.alerting;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import jp.orikaeshi.container.Contracts;
import jp.orikaeshi.container.InContainer;
import jp.orikaeshi.container.Transactions;
import jp.orikaeshi.monitoring.AssetKind;
import jp.orikaeshi.monitoring.AssetSpec;
import jp.orikaeshi.monitoring.CheckLog;
import jp.orikaeshi.monitoring.Checked;
import jp.orikaeshi.monitoring.Health;
import jp.orikaeshi.monitoring.Judgement;
import jp.orikaeshi.monitoring.Observation;
import jp.orikaeshi.monitoring.ProbeSpec;
import jp.orikaeshi.monitoring.ProviderIncident;
import jp.orikaeshi.monitoring.ProviderIncidents;
import jp.orikaeshi.monitoring.Status;
import jp.orikaeshi.monitoring.StatusBoard;
import jp.orikaeshi.monitoring.Trait;
import jp.orikaeshi.monitoring.TraitKind;
import jp.orikaeshi.ticket.Tickets;
import jp.orikaeshi.ticket.TimelineEntry;
import jp.orikaeshi.time.DeskClock;
import org.awaitility.core.ConditionFactory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What fails at customers of whom the desk file names no provider. */
class SharedNetworkIT extends InContainer {
    @Inject
    Contracts contracts;

    @Inject
    CheckLog log;

    @Inject
    ProviderIncidents incidents;

    @Inject
    StatusBoard board;

    @Inject
    Tickets tickets;

    @Inject
    QuietTickets quiet;

    @Inject
    DeskClock clock;

    @Inject
    Transactions transactions;

    @PersistenceContext(unitName = "desk")
    EntityManager em;

    private final Map<UUID, Health> healths = new HashMap<>();

    @Test
    void a_neighbourhood_and_then_its_network_are_one_incident_that_takes_the_wider_name() throws Exception {
        Trait network = new Trait(
                TraitKind.ASN, "AS" + Math.floorMod(UUID.randomUUID().getLeastSignificantBits(), 1_000_000_000L));
        Trait near = new Trait(TraitKind.PREFIX, "near " + UUID.randomUUID());
        Trait far = new Trait(TraitKind.PREFIX, "far " + UUID.randomUUID());
        // The last ones are not alerted: the fresh checks of a ticket would tell the truth about their probes.
        List<UUID> customers = Stream.concat(
                        Stream.generate(contracts::alertingCustomer).limit(5),
                        Stream.generate(contracts::customer).limit(2))
                .toList();
        List<UUID> probes = new ArrayList<>();
        for (UUID customer : customers) {
            probes.add(watched(customer, network, probes.size() < 2 ? near : far));
        }
        // The engine looks at what is new within two seconds, and would find nothing wrong with what is seen down
        // below.
        customers.forEach(customer -> soon().until(() -> checked(customer)));

        // Two of two near, and two of seven in the network.
        see("timeout", probes.get(0), Status.DOWN, Status.DOWN, Status.DOWN);
        see("timeout", probes.get(1), Status.DOWN, Status.DOWN, Status.DOWN);
        soon().until(() -> !incidentsOf(near).isEmpty());
        UUID incident = incidentsOf(near).get(0).id();
        see("refused", probes.get(2), Status.DOWN, Status.DOWN, Status.DOWN);

        soon().until(() -> !incidentsOf(network).isEmpty());
        assertThat(incidentsOf(near, far)).isEmpty();
        assertThat(incidentsOf(network)).extracting(ProviderIncident::id).containsExactly(incident);
        for (int i = 0; i < 3; i++) {
            UUID customer = customers.get(i);
            soon().until(() -> told(customer).contains("provider-incident"));
        }
        see("timeout", probes.get(3), Status.DOWN, Status.DOWN, Status.DOWN);
        soon().until(() -> told(customers.get(3)).contains("provider-incident"));
        assertThat(quiet.tickets()).contains(ticketOf(customers.get(3)));
        see("timeout", probes.get(5), Status.DOWN, Status.DOWN, Status.DOWN);
        assertThat(providerDown(customers.get(5))).isEqualTo(network.value());

        // A name that is not resolved is no matter of this network.
        see("dns-servfail", probes.get(4), Status.DOWN, Status.DOWN, Status.DOWN);
        see("dns-servfail", probes.get(6), Status.DOWN, Status.DOWN, Status.DOWN);
        soon().until(() -> !tickets.liveOf(customers.get(4)).isEmpty());
        assertThat(quiet.tickets()).doesNotContain(ticketOf(customers.get(4)));
        assertThat(providerDown(customers.get(6))).isNull();
        soon().until(() -> incidentsOf(network).get(0).customers() == 5);

        for (int i = 0; i < probes.size(); i++) {
            see("ok", probes.get(i), Status.UP, Status.UP);
        }
        soon().until(() -> incidentsOf(network).get(0).endedAt() != null);
        assertThat(incidentsOf(network, near, far)).hasSize(1);
        for (int i = 0; i < 4; i++) {
            assertThat(told(customers.get(i))).containsOnlyOnce("provider-incident-over");
        }
        assertThat(told(customers.get(4))).doesNotContain("provider-incident", "provider-incident-over");
    }

    // A sign of life that nobody sends: the engine itself disturbs nothing, and nothing is looked up.
    private UUID watched(UUID customer, Trait... shared) throws Exception {
        Map<String, Object> beat =
                Map.of("kind", "heartbeat", "key", "n-" + customer, "every", "P9D", "interval", "PT1H");
        AssetSpec web = new AssetSpec("web", AssetKind.WEBSITE, "サイト", null, List.of(ProbeSpec.of(beat)));
        UUID probe = contracts.watch(customer, web).get(0).id();
        transactions.run(() -> {
            for (Trait trait : shared) {
                em.createNativeQuery("insert into probe_trait (probe_id, kind, value) values (?1, ?2, ?3)")
                        .setParameter(1, probe)
                        .setParameter(2, trait.kind().code())
                        .setParameter(3, trait.value())
                        .executeUpdate();
            }
            return true;
        });
        return probe;
    }

    private void see(String outcome, UUID probe, Status... seen) throws Exception {
        List<Checked> checks = new ArrayList<>();
        Instant first = clock.instant().minusSeconds(seen.length - 1);
        for (int i = 0; i < seen.length; i++) {
            Health before = healths.getOrDefault(probe, Health.unchecked(first));
            Judgement judgement =
                    Judgement.of(before, new Observation(first.plusSeconds(i), seen[i], outcome, "", Map.of()));
            checks.add(new Checked(probe, before, judgement, 1));
            healths.put(probe, judgement.health());
        }
        transactions.run(() -> {
            log.write(checks);
            return true;
        });
    }

    private List<ProviderIncident> incidentsOf(Trait... traits) throws Exception {
        return transactions.run(() -> incidents.latest(100).stream()
                .filter(known -> List.of(traits).contains(known.trait()))
                .toList());
    }

    private @Nullable String providerDown(UUID customer) {
        return board.current(customer).assets().get(0).providerDown();
    }

    private boolean checked(UUID customer) {
        return board.current(customer).assets().get(0).probes().get(0).checkedAt() != null;
    }

    private long ticketOf(UUID customer) {
        return tickets.liveOf(customer).get(0).number();
    }

    private List<String> told(UUID customer) {
        return tickets.liveOf(customer).stream()
                .flatMap(ticket -> tickets.timeline(ticket.number()).stream())
                .map(TimelineEntry::kind)
                .toList();
    }

    private static ConditionFactory soon() {
        return within(Duration.ofSeconds(15));
    }
}
