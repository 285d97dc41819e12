package jp.orikaeshi.time.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import jp.orikaeshi.settings.Settings;
import jp.orikaeshi.time.DemoClock;
import jp.orikaeshi.web.problem.ProblemException;
import jp.orikaeshi.web.security.DemoOnly;
import org.jspecify.annotations.Nullable;

/** The demo's clock for programs. There is none in {@code serve}. */
@Path("/api/v1/demo/clock")
@RequestScoped
@DemoOnly
@RolesAllowed({"engineer", "manager", "admin"})
@Produces(MediaType.APPLICATION_JSON)
public class DemoClockResource {
    @Inject
    DemoClock clock;

    @Inject
    Settings settings;

    /**
     * A step forward.
     *
     * @param advance an ISO 8601 duration, from zero to a year
     */
    public record Step(@Nullable String advance) {}

    /** The desk's time. */
    public record Time(OffsetDateTime now) {}

    @GET
    public Time read() {
        return time(clock.now());
    }

    // Every promise and every call follows from it: for those who work at the desk, not for those who read its reports.
    @POST
    @RolesAllowed({"engineer", "admin"})
    @Consumes(MediaType.APPLICATION_JSON)
    public Time advance(@Nullable Step step) {
        return time(clock.advance(duration(step)));
    }

    private static Duration duration(@Nullable Step step) {
        return Optional.ofNullable(step)
                .map(Step::advance)
                .flatMap(DemoClockResource::parse)
                .filter(DemoClock::allows)
                .orElseThrow(() -> new ProblemException(
                        422, "clock-step", "advance: ISO 8601, PT0S to PT8784H, such as {\"advance\": \"PT15M\"}"));
    }

    private static Optional<Duration> parse(String text) {
        try {
            return Optional.of(Duration.parse(text));
        } catch (DateTimeParseException notOne) {
            return Optional.empty();
        }
    }

    private Time time(Instant now) {
        return new Time(now.atZone(settings.zone()).toOffsetDateTime());
    }
}
