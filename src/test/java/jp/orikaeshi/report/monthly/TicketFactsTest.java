package jp.orikaeshi.report.monthly;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import jp.orikaeshi.ticket.Identification;
import jp.orikaeshi.ticket.Source;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whose month a ticket belongs to. */
class TicketFactsTest {
    private static final UUID YAMADA = new UUID(0, 1);

    @ParameterizedTest
    @EnumSource(names = {"ACCEPTED", "CONFIRMED"})
    void what_a_known_caller_reported_is_in_their_month(Identification how) {
        assertThat(ticket(YAMADA, how).owner()).hasValue(YAMADA);
        assertThat(ticket(YAMADA, how).claimed()).isFalse();
    }

    @Test
    void whoever_only_keyed_in_a_number_is_not_in_the_month_of_that_customer() {
        TicketFacts claims = ticket(YAMADA, Identification.UNVERIFIED);

        assertThat(claims.owner()).isEmpty();
        assertThat(claims.claimed()).isTrue();
    }

    @Test
    void whoever_gave_no_number_claims_nothing() {
        TicketFacts unknown = ticket(null, Identification.UNKNOWN);

        assertThat(unknown.owner()).isEmpty();
        assertThat(unknown.claimed()).isFalse();
    }

    private static TicketFacts ticket(@Nullable UUID customer, Identification how) {
        return new TicketFacts(
                1, customer, how, Months.at("10-03T10:00"), Source.PHONE, null, null, Set.of(), null, List.of());
    }
}
