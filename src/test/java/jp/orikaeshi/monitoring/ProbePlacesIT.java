package jp.orikaeshi.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jp.orikaeshi.container.Contracts;
import jp.orikaeshi.container.InContainer;
import jp.orikaeshi.container.Transactions;
import jp.orikaeshi.time.DeskClock;
import org.junit.jupiter.api.Test;

class ProbePlacesIT extends InContainer {
    private static final int ALL = 100_000;

    @Inject
    Contracts contracts;

    @Inject
    Assets assets;

    @Inject
    ProbePlaces places;

    @Inject
    ProbeTraits traits;

    @Inject
    CheckLog log;

    @Inject
    DeskClock clock;

    @Inject
    Transactions transactions;

    @PersistenceContext(unitName = "desk")
    EntityManager em;

    @Test
    void a_place_is_looked_up_once_a_day_and_what_gets_no_answer_stays_known() throws Exception {
        UUID probe = checked(contracts.customer());
        // In a time to come, so that the rounds of the desk itself are out of the way.
        Instant later = clock.instant().plus(Duration.ofDays(300));
        transactions.run(() -> {
            assertThat(places.due(later, ALL)).contains(probe);
            places.found(
                    probe,
                    Map.of(
                            TraitKind.ASN, Optional.of("AS64500"),
                            TraitKind.PREFIX, Optional.of("203.0.113.0/24"),
                            TraitKind.NS, Optional.of("dns.example")),
                    later);
            assertThat(places.due(later, ALL)).doesNotContain(probe);
            assertThat(places.due(later.plusSeconds(1), ALL)).contains(probe);
            places.found(
                    probe,
                    Map.of(
                            TraitKind.PREFIX, Optional.of("198.51.100.0/24"),
                            TraitKind.NS, Optional.empty()),
                    later);
            return true;
        });
        assertThat(known(probe)).containsExactly("asn AS64500", "prefix 198.51.100.0/24");
    }

    @Test
    void what_is_watched_no_longer_is_nobodys_place_and_counts_for_nobody() throws Exception {
        Trait shared = new Trait(TraitKind.PREFIX, UUID.randomUUID().toString());
        UUID one = contracts.customer();
        UUID gone = checked(one);
        UUID kept = checked(contracts.customer());
        transactions.run(() -> {
            for (UUID probe : List.of(gone, kept)) {
                places.found(probe, Map.of(TraitKind.PREFIX, Optional.of(shared.value())), clock.instant());
            }
            return true;
        });
        assertThat(sharing(shared)).isEqualTo(2);
        transactions.run(() -> {
            assets.replaceAll(Map.of(one, List.of()), clock.instant());
            return true;
        });
        assertThat(sharing(shared)).isEqualTo(1);

        transactions.run(() -> {
            places.forget();
            return true;
        });
        assertThat(known(gone)).isEmpty();
        assertThat(known(kept)).hasSize(1);
    }

    // A check that was written by hand: nothing is connected to.
    private UUID checked(UUID customer) throws Exception {
        AssetSpec web = new AssetSpec(
                "web",
                AssetKind.WEBSITE,
                "サイト",
                null,
                List.of(ProbeSpec.of(Map.of("kind", "tcp", "host", "192.0.2.1", "port", 9, "interval", "PT24H"))));
        UUID probe = contracts.watch(customer, web).get(0).id();
        transactions.run(() -> {
            Health before = Health.unchecked(clock.instant());
            Observation seen = new Observation(clock.instant(), Status.UP, "ok", "", Map.of());
            log.write(List.of(new Checked(probe, before, Judgement.of(before, seen), 1)));
            return true;
        });
        return probe;
    }

    private long sharing(Trait trait) throws Exception {
        return transactions.run(() -> traits.sharing(trait));
    }

    @SuppressWarnings("unchecked")
    private List<String> known(UUID probe) throws Exception {
        return transactions.run(() -> (List<String>)
                em.createNativeQuery("select kind || ' ' || value from probe_trait where probe_id = ?1 order by kind")
                        .setParameter(1, probe)
                        .getResultList());
    }
}
