package jp.orikaeshi.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import jp.orikaeshi.app.RunningDesk;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Calls on the sample desk, from outside, without any carrier. */
class SimulatorIT {
    private static final Map<String, String> NO_CARRIER =
            Map.of("TWILIO_ACCOUNT_SID", "", "TWILIO_AUTH_TOKEN", "", "TWILIO_API_URL", "");
    private static RunningDesk desk;
    private static SimulatedPhones phones;

    @BeforeAll
    static void start() {
        desk = RunningDesk.start("demo", NO_CARRIER);
        phones = new SimulatedPhones(desk);
    }

    @AfterAll
    static void stop() {
        desk.close();
    }

    private static JsonNode ticket(long number) {
        return SimulatedPhones.read(desk.get("/api/v1/tickets/" + number));
    }

    @Test
    void a_call_that_ends_early_and_without_a_word_is_a_ticket_all_the_same() {
        SimulatedPhones.Call call =
                phones.dials("+819099998888", "+81398765432").hears("みどりホスティング");
        call.saysNothing().hears("もう一度").hangsUp();

        JsonNode ticket = ticket(call.now().path("ticket").asLong());
        assertThat(ticket.path("identification").asText()).isEqualTo("unknown");
        assertThat(ticket.path("call").path("line").asText()).isEqualTo("+81398765432");
    }
}
