package jp.orikaeshi.callback;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class DetailTest {
    static Stream<Arguments> everything() {
        return Arrays.stream(Step.values())
                .flatMap(step -> Arrays.stream(LegEvent.values()).map(event -> Arguments.of(step, event)));
    }

    @ParameterizedTest
    @MethodSource("everything")
    void the_customer_is_blamed_for_what_the_customers_side_did_and_for_nothing_else(Step step, LegEvent event) {
        Move move = AttemptTable.move(step, event);
        if (move.outcome().decided()) {
            Detail.of(step, event)
                    .ifPresent(detail -> assertThat(detail.code().startsWith("customer-"))
                            .as(detail.code())
                            .isEqualTo(move.customerTried()));
        }
    }

    @Test
    void whoever_hangs_up_before_the_two_are_joined_is_told_apart() {
        assertThat(Detail.of(Step.NOTICE, dial("in-progress"))).contains(Detail.CUSTOMER_HUNG_UP);
        assertThat(Detail.of(Step.NOTICE, dial("completed"))).contains(Detail.ENGINEER_DROPPED);
        assertThat(Detail.of(Step.CONNECTING, LegEvent.CUSTOMER_CANCELLED)).contains(Detail.ENGINEER_DROPPED);
        assertThat(Detail.of(Step.NOTICE, LegEvent.SETTLED)).contains(Detail.BOTH_DROPPED);
        assertThat(Detail.of(Step.BRIEFING, LegEvent.LEG_COMPLETED)).contains(Detail.ENGINEER_HUNG_UP);
    }

    @Test
    void an_engineer_who_drops_out_costs_the_customer_no_try() {
        assertThat(AttemptTable.move(Step.NOTICE, dial("completed")).customerTried())
                .isFalse();
        assertThat(AttemptTable.move(Step.NOTICE, dial("in-progress")).customerTried())
                .isTrue();
    }

    /** The customer had answered, and the two were not joined. */
    private static LegEvent dial(String engineer) {
        return LegEvent.ofCustomerLeg(
                Map.of("DialCallStatus", "completed", "DialBridged", "false", "CallStatus", engineer));
    }
}
