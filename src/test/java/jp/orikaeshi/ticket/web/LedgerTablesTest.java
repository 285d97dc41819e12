package jp.orikaeshi.ticket.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import jp.orikaeshi.sla.ClockEvent;
import jp.orikaeshi.sla.Explanation;
import jp.orikaeshi.sla.Promise;
import jp.orikaeshi.sla.PromiseClock;
import jp.orikaeshi.sla.WrittenClock;
import org.junit.jupiter.api.Test;

/** A call-back that was promised within half an hour and kept after twelve minutes. */
class LedgerTablesTest {
    private static final Instant START = Instant.parse("2026-10-04T18:00:00Z");
    private static final Instant DONE = START.plus(Duration.ofMinutes(12));
    private static final List<ClockEvent> EVENTS =
            WrittenClock.met(1042, Promise.CALLBACK, START, Duration.ofMinutes(30), DONE);
    private static final LedgerSheet LEDGER = new LedgerSheet(1042, List.of(PromiseClock.of(EVENTS)), EVENTS, Map.of());

    private final LedgerTables tables = new LedgerTables(ZoneId.of("Asia/Tokyo"), Locale.JAPANESE);

    @Test
    void figures_have_a_row_for_each_clock() {
        assertThat(lines(tables.figures(LEDGER, DONE)))
                .hasSize(2)
                .last()
                .asString()
                .isEqualTo("1042,折り返し,1,達成,720,1800,2026-10-05 03:30:00,2026-10-05 03:12:00");
    }

    @Test
    void events_have_a_row_each_in_the_order_in_which_they_were_written() {
        List<String> rows = lines(tables.events(LEDGER));

        assertThat(rows).hasSize(1 + EVENTS.size());
        assertThat(rows.get(1)).contains("1042,", "2026-10-05 03:00:00,折り返し,1,", "1800秒、時間帯 ");
        assertThat(rows.get(2)).contains("2026-10-05 03:12:00,折り返し,1,");
    }

    @Test
    void pieces_add_up_to_what_counted() {
        ExplainSheet sheet = new ExplainSheet(Explanation.of(EVENTS, DONE), LEDGER, new Names(Map.of()), null);

        assertThat(lines(tables.pieces(sheet, sheet.explanation())))
                .hasSize(2)
                .last()
                .asString()
                .startsWith("1042,折り返し,1,2026-10-05 03:00:00,2026-10-05 03:12:00,数えた時間,,720,720,");
    }

    @Test
    void what_only_says_again_what_happened_is_left_out() {
        assertThat(lines(tables.events(LEDGER)).get(2)).contains(",完了,,,,");
    }

    @Test
    void a_month_is_written_with_two_digits_and_ends_at_the_desks_midnight() {
        ZoneId japan = ZoneId.of("Asia/Tokyo");

        assertThat(MonthOver.parse("2026-11", japan))
                .hasValueSatisfying(month -> assertThat(month.end()).isEqualTo("2026-11-30T15:00:00Z"));
        assertThat(MonthOver.parse("2026-12", japan))
                .hasValueSatisfying(month -> assertThat(month.end()).isEqualTo("2026-12-31T15:00:00Z"));
        assertThat(List.of("2026-13", "2026-00", "2026-1", "November", "2026-11-01", "02026-11"))
                .allSatisfy(wrong -> assertThat(MonthOver.parse(wrong, japan)).isEmpty());
        assertThat(MonthOver.at(Instant.parse("2026-11-30T15:00:00Z"), japan)).hasToString("2026-12");
    }

    private static List<String> lines(byte[] table) {
        return new String(table, StandardCharsets.UTF_8).substring(1).lines().toList();
    }
}
