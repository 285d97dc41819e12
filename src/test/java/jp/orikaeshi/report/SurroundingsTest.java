package jp.orikaeshi.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jp.orikaeshi.monitoring.AssetKind;
import jp.orikaeshi.monitoring.AssetStatus;
import jp.orikaeshi.monitoring.Cause;
import jp.orikaeshi.monitoring.HistoryPoint;
import jp.orikaeshi.monitoring.ProbeHistories;
import jp.orikaeshi.monitoring.ProbeKind;
import jp.orikaeshi.monitoring.ProbeStatus;
import jp.orikaeshi.monitoring.Snapshot;
import jp.orikaeshi.monitoring.Status;
import jp.orikaeshi.report.IncidentReportData.Failure;
import jp.orikaeshi.report.Response.Moment;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SurroundingsTest {
    private static final Instant OPENED = Instant.parse("2026-11-24T03:48:00Z");
    private static final Instant OVER = OPENED.plusSeconds(3_600);
    private static final UUID SITE = new UUID(0, 1);
    private static final UUID MAIL = new UUID(0, 2);
    private static final UUID NAMES = new UUID(0, 3);

    private final Written written = new Written();

    @Test
    void a_site_that_failed_throughout_is_not_replaced_by_a_mail_server_that_was_fine() {
        written.points.put(SITE, List.of(point(null, 1)));
        written.points.put(MAIL, List.of(point(4_000L, 0)));

        assertThat(response(List.of(), asset("mail", Status.UP, MAIL, ProbeKind.SMTP), site(Status.DOWN)))
                .hasValueSatisfying(response -> {
                    assertThat(response.asset()).isEqualTo("site");
                    assertThat(response.moments()).containsExactly(new Moment(OPENED, null, true));
                });
    }

    @Test
    void of_several_that_were_down_it_is_the_one_that_the_diagnosis_names() {
        written.points.put(SITE, List.of(point(null, 1)));
        written.points.put(MAIL, List.of(point(4_000L, 1)));

        assertThat(response(
                        List.of(cause("site")), asset("mail", Status.DOWN, MAIL, ProbeKind.SMTP), site(Status.DOWN)))
                .hasValueSatisfying(response -> assertThat(response.asset()).isEqualTo("site"));
    }

    @Test
    void what_was_down_and_has_no_check_on_record_is_said_to_be_unmeasured() {
        written.points.put(MAIL, List.of(point(4_000L, 0)));

        assertThat(response(List.of(), asset("mail", Status.UP, MAIL, ProbeKind.SMTP), site(Status.DOWN)))
                .hasValueSatisfying(response -> {
                    assertThat(response.asset()).isEqualTo("site");
                    assertThat(response.measured()).isFalse();
                    assertThat(ResponseChart.of(response)).isEmpty();
                });
    }

    @Test
    void what_was_down_and_up_again_when_the_call_came_is_before_what_was_never_down() {
        written.points.put(SITE, List.of(point(900L, 1)));
        written.points.put(MAIL, List.of(point(4_000L, 0)));
        Failure failure = new Failure("site", OPENED.minusSeconds(600), OPENED.plusSeconds(60));

        assertThat(response(
                        List.of(),
                        List.of(failure),
                        asset("mail", Status.DEGRADED, MAIL, ProbeKind.SMTP),
                        site(Status.UP)))
                .hasValueSatisfying(response -> assertThat(response.asset()).isEqualTo("site"));
    }

    @Test
    void if_nothing_was_down_it_is_what_was_measured() {
        written.points.put(SITE, List.of(point(null, 1)));
        written.points.put(MAIL, List.of(point(4_000L, 0)));

        assertThat(response(List.of(), site(Status.DEGRADED), asset("mail", Status.UP, MAIL, ProbeKind.SMTP)))
                .hasValueSatisfying(response -> assertThat(response.asset()).isEqualTo("mail"));
    }

    @Test
    void the_check_that_failed_says_more_than_one_beside_it_that_was_fine() {
        written.points.put(SITE, List.of(point(900L, 0)));
        written.points.put(NAMES, List.of(point(null, 1)));
        AssetStatus both = new AssetStatus(
                "site",
                "site",
                AssetKind.WEBSITE,
                null,
                Status.DOWN,
                null,
                List.of(probe(SITE, ProbeKind.HTTP, Status.UP), probe(NAMES, ProbeKind.DNS, Status.DOWN)));

        assertThat(response(List.of(), both))
                .hasValueSatisfying(response -> assertThat(response.check()).isEqualTo("名前解決 (DNS)"));
    }

    private Optional<Response> response(List<Cause> causes, AssetStatus... assets) {
        return response(causes, List.of(), assets);
    }

    // The container's part: who would inject is not here.
    @SuppressWarnings("UnnecessaryAssignment")
    private Optional<Response> response(List<Cause> causes, List<Failure> failures, AssetStatus... assets) {
        Surroundings surroundings = new Surroundings();
        surroundings.histories = written;
        return surroundings.response(
                new Snapshot(OPENED, Status.DOWN, List.of(assets)), causes, failures, OPENED, OVER, OVER);
    }

    private static AssetStatus site(Status status) {
        return asset("site", status, SITE, ProbeKind.HTTP);
    }

    private static AssetStatus asset(String id, Status status, UUID probe, ProbeKind kind) {
        return new AssetStatus(id, id, AssetKind.WEBSITE, null, status, null, List.of(probe(probe, kind, status)));
    }

    private static ProbeStatus probe(UUID id, ProbeKind kind, Status status) {
        return new ProbeStatus(id, kind, "target", status, true, "", "", null, OPENED, Map.of());
    }

    private static Cause cause(String asset) {
        return new Cause("down", 0.9, "停止", "down", List.of(), List.of(), List.of(), asset, null);
    }

    private static HistoryPoint point(@Nullable Long micros, long down) {
        return new HistoryPoint(OPENED, 1, 0, 0, down, micros, micros, Map.of());
    }

    /** What the database has of each probe. */
    private static final class Written extends ProbeHistories {
        private final Map<UUID, List<HistoryPoint>> points = new HashMap<>();

        @Override
        public List<HistoryPoint> points(UUID probe, Instant from, Instant to, Duration step) {
            return points.getOrDefault(probe, List.of());
        }
    }
}
