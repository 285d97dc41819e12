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
        ExplainSheet sheet = new ExplainSheet(Explanation.of(EVENTS, DONE), LEDGER, new Names(Map.of()));

        assertThat(lines(tables.pieces(sheet)))
                .hasSize(2)
                .last()
                .asString()
                .startsWith("1042,折り返し,1,2026-10-05 03:00:00,2026-10-05 03:12:00,数えた時間,,720,720,");
    }

    private static List<String> lines(byte[] table) {
        return new String(table, StandardCharsets.UTF_8).substring(1).lines().toList();
    }
}
