package jp.orikaeshi.ticket;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import jp.orikaeshi.ticket.JoinPlan.Open;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class JoinPlanTest {
    private static final long CALLING = 1009;

    @Test
    void with_nothing_open_the_call_has_its_own_ticket() {
        assertThat(plan(null)).isEqualTo(new JoinPlan(CALLING, List.of(), List.of()));
    }

    @Test
    void the_call_joins_the_customers_open_ticket() {
        assertThat(plan(free(1001))).isEqualTo(new JoinPlan(1001, List.of(CALLING), List.of()));
        assertThat(plan(begun(1001))).isEqualTo(new JoinPlan(1001, List.of(CALLING), List.of()));
    }

    @Test
    void the_call_joins_what_was_called_in_from_its_telephone_before_anybody_knew_who_it_was() {
        assertThat(plan(null, free(1001))).isEqualTo(new JoinPlan(1001, List.of(CALLING), List.of()));
        assertThat(plan(null, begun(1001))).isEqualTo(new JoinPlan(1001, List.of(CALLING), List.of()));
    }

    @Test
    void of_several_that_nobody_works_on_the_oldest_stays() {
        assertThat(plan(free(1004), free(1002), free(1006)))
                .isEqualTo(new JoinPlan(1002, List.of(1004L, 1006L, CALLING), List.of()));
        assertThat(plan(free(1001), free(1002))).isEqualTo(new JoinPlan(1001, List.of(1002L, CALLING), List.of()));
    }

    @Test
    void the_trouble_goes_on_where_somebody_works() {
        assertThat(plan(free(1001), begun(1002))).isEqualTo(new JoinPlan(1002, List.of(1001L, CALLING), List.of()));
        assertThat(plan(begun(1004), free(1002))).isEqualTo(new JoinPlan(1004, List.of(1002L, CALLING), List.of()));
    }

    @Test
    void no_ticket_on_which_somebody_works_is_merged_away() {
        assertThat(plan(begun(1004), begun(1002), free(1003)))
                .isEqualTo(new JoinPlan(1004, List.of(1003L, CALLING), List.of(1002L)));
        assertThat(plan(null, begun(1002), begun(1003)))
                .isEqualTo(new JoinPlan(1002, List.of(CALLING), List.of(1003L)));
    }

    private static JoinPlan plan(@Nullable Open customers, Open... telephones) {
        return JoinPlan.of(CALLING, Optional.ofNullable(customers), List.of(telephones));
    }

    private static Open free(long number) {
        return new Open(number, false);
    }

    private static Open begun(long number) {
        return new Open(number, true);
    }
}
