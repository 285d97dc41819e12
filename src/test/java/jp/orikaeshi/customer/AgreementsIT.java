package jp.orikaeshi.customer;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import jp.orikaeshi.container.InContainer;
import jp.orikaeshi.container.Transactions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AgreementsIT extends InContainer {
    private static final Instant OCTOBER_ENDS = Instant.parse("2036-10-31T15:00:00Z");
    private static final Instant NOVEMBER_ENDS = Instant.parse("2036-11-30T15:00:00Z");

    private static final AvailabilityRule STRICT = new AvailabilityRule(MaintenanceCounts.COUNTED, UnknownCounts.DOWN);

    @Inject
    Agreements agreements;

    @Inject
    Customers customers;

    @Inject
    Plans plans;

    @Inject
    Transactions transactions;

    @PersistenceContext(unitName = "desk")
    EntityManager em;

    @Test
    void a_plan_that_promises_less_from_november_on_promised_more_in_october() throws Exception {
        UUID customer = transactions.run(() -> {
            plans.add(new Plan("it-agreed", terms("ゴールド", 99_900), 950));
            Customer joined = new Customer(
                    new CustomerNumber("799001"),
                    new CustomerProfile("約束商事", null, List.of(), "it-agreed", List.of()),
                    950);
            customers.add(joined);
            agreements.keep(OCTOBER_ENDS.minus(Duration.ofDays(9)));
            return joined.id();
        });

        transactions.run(() -> {
            plans.byId("it-agreed").orElseThrow().describe(terms("シルバー", 99_000), 950);
            // At midnight sharp: it holds from the new month on.
            agreements.keep(OCTOBER_ENDS);
            agreements.keep(OCTOBER_ENDS.plusSeconds(1));
            return true;
        });

        assertThat(held(customer, OCTOBER_ENDS)).isEqualTo(agreed("ゴールド", 99_900, AvailabilityRule.USUAL));
        assertThat(held(customer, NOVEMBER_ENDS)).isEqualTo(agreed("シルバー", 99_000, AvailabilityRule.USUAL));
        assertThat(held(customer, OCTOBER_ENDS.minus(Duration.ofDays(20)))).isNull();
        assertThat(written(customer)).as("nothing new, nothing written").isEqualTo(2);

        transactions.run(() -> {
            customers.byId(customer).orElseThrow().agreedOtherwise(List.of(), 99_990);
            agreements.keep(NOVEMBER_ENDS.minusSeconds(1));
            return true;
        });
        assertThat(held(customer, NOVEMBER_ENDS))
                .as("by contract")
                .isEqualTo(agreed("シルバー", 99_990, AvailabilityRule.USUAL));

        transactions.run(() -> {
            plans.byId("it-agreed").orElseThrow().countsAvailability(STRICT);
            agreements.keep(NOVEMBER_ENDS);
            return true;
        });
        assertThat(held(customer, NOVEMBER_ENDS))
                .as("what counts, too")
                .isEqualTo(agreed("シルバー", 99_990, AvailabilityRule.USUAL));
        assertThat(held(customer, NOVEMBER_ENDS.plusSeconds(1))).isEqualTo(agreed("シルバー", 99_990, STRICT));
    }

    private static Agreement agreed(String plan, int availability, AvailabilityRule rule) {
        return new Agreement(plan, availability, rule);
    }

    private @Nullable Agreement held(UUID customer, Instant end) throws Exception {
        return transactions.run(() -> agreements.lastBefore(end)).get(customer);
    }

    private long written(UUID customer) throws Exception {
        return transactions.run(() -> ((Number)
                        em.createNativeQuery("select count(*) from agreement where customer_id = cast(?1 as uuid)")
                                .setParameter(1, customer.toString())
                                .getSingleResult())
                .longValue());
    }

    private static PlanTerms terms(String name, int availability) {
        Duration hour = Duration.ofHours(1);
        return new PlanTerms(name, "always", hour, hour, hour, List.of(), List.of(), availability, false);
    }
}
