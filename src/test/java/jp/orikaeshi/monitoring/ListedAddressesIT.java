package jp.orikaeshi.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import jp.orikaeshi.container.Contracts;
import jp.orikaeshi.container.InContainer;
import jp.orikaeshi.container.Transactions;
import jp.orikaeshi.time.DeskClock;
import org.junit.jupiter.api.Test;

class ListedAddressesIT extends InContainer {
    @Inject
    Contracts contracts;

    @Inject
    CheckLog log;

    @Inject
    StatusBoard board;

    @Inject
    DeskClock clock;

    @Inject
    Transactions transactions;

    // All in one transaction: the engine, which would look for itself, sees nothing of it before it is over.
    @Test
    void what_one_customers_check_finds_listed_is_told_to_all_whose_mail_server_is_there() throws Exception {
        transactions.run(() -> {
            UUID watching = contracts.customer();
            UUID sharing = contracts.customer();
            UUID elsewhere = contracts.customer();
            UUID list = watched(
                    watching, Map.of("kind", "dnsbl", "address", "198.51.100.77", "lists", List.of("list.example")));
            see(watched(sharing, smtp()), Status.UP, "ok", Map.of("address", "198.51.100.77"));
            see(watched(elsewhere, smtp()), Status.UP, "ok", Map.of("address", "198.51.100.78"));
            Map<String, String> listing = Map.of("entry", "198.51.100.77", "of", "ip", "listed", "list.example");
            see(list, Status.UP, "ok", listing);
            assertThat(firstCause(sharing)).isEqualTo("nothing-seen-from-outside");

            see(list, Status.DOWN, "listed", listing);
            assertThat(firstCause(sharing)).isEqualTo("ip-blacklisted");
            assertThat(Diagnosis.of(board.current(sharing), "mail").get(0).evidence())
                    .contains("address: 198.51.100.77", "address.listed: list.example");
            assertThat(Diagnosis.of(Objects.requireNonNull(board.everybody().get(sharing)), "mail")
                            .get(0)
                            .cause())
                    .isEqualTo("ip-blacklisted");
            assertThat(firstCause(watching)).isEqualTo("ip-blacklisted");
            assertThat(firstCause(elsewhere)).isEqualTo("nothing-seen-from-outside");
            return true;
        });
    }

    private String firstCause(UUID customer) {
        return Diagnosis.of(board.current(customer), "mail").get(0).cause();
    }

    private static Map<String, Object> smtp() {
        return Map.of("kind", "smtp", "host", "mx.shared.example");
    }

    private UUID watched(UUID customer, Map<String, Object> probe) {
        return contracts
                .watch(customer, new AssetSpec("mail", AssetKind.MAIL, "メール", null, List.of(ProbeSpec.of(probe))))
                .get(0)
                .id();
    }

    private void see(UUID probe, Status status, String outcome, Map<String, String> evidence) {
        List<Checked> checks = new ArrayList<>();
        Health health = Health.unchecked(clock.instant());
        for (int i = 3; i > 0; i--) {
            Judgement judgement = Judgement.of(
                    health, new Observation(clock.instant().minusSeconds(i), status, outcome, "", evidence));
            checks.add(new Checked(probe, health, judgement, 1));
            health = judgement.health();
        }
        log.write(checks);
    }
}
