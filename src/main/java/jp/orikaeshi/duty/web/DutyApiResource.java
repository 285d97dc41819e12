package jp.orikaeshi.duty.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import jp.orikaeshi.account.Roles;
import jp.orikaeshi.duty.DutyDesk;
import jp.orikaeshi.duty.DutyEntry;
import jp.orikaeshi.duty.Shift;
import org.jspecify.annotations.Nullable;

/** Who is on duty, for programs. */
@Path("/api/v1/duty")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
@RolesAllowed({Roles.ENGINEER, Roles.MANAGER, Roles.ADMIN})
public class DutyApiResource {
    private static final Duration LONGEST = Duration.ofDays(100);

    @Inject
    DutyDesk desk;

    @Inject
    DutyIntake intake;

    @Inject
    Clock clock;

    /** Who is on duty at one instant, since and until when (at most 100 days away), and who follows. */
    public record AtOnce(
            Instant at, ShiftJson shift, @Nullable ShiftJson next) {}

    /** Shifts, one after the other; never paged. */
    public record Page(List<ShiftJson> items, @Nullable String next) {}

    /** At the instant {@code at}, now without one; or all shifts from {@code from} to {@code to}, 100 days at most. */
    @GET
    public Response duty(
            @QueryParam("at") @Nullable String at,
            @QueryParam("from") @Nullable String from,
            @QueryParam("to") @Nullable String to) {
        return Response.ok(from == null && to == null ? atOnce(at) : between(from, to))
                .build();
    }

    /** 201 with the override; 422 with the field that is wrong. */
    @POST
    @Path("overrides")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.MANAGER)
    public Response override(Wanted wanted) {
        return created(intake.override(wanted));
    }

    /** 201 with the absence; 403 if it is somebody else's and the caller is no manager. */
    @POST
    @Path("absences")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.ENGINEER, Roles.MANAGER})
    public Response absence(Wanted wanted) {
        return created(intake.absence(wanted));
    }

    /** 201 with the swap, which the other has to agree to; 422 if either is not on duty in the shift that they give. */
    @POST
    @Path("swaps")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.ENGINEER)
    public Response swap(WantedSwap wanted) {
        return created(intake.swap(wanted));
    }

    private Response created(DutyEntry entry) {
        return Response.status(Response.Status.CREATED)
                .entity(EntryJson.of(entry, clock.instant()))
                .build();
    }

    private AtOnce atOnce(@Nullable String written) {
        Instant at = written == null ? clock.instant() : intake.moment("at", written);
        Instant from = at.minus(LONGEST);
        Instant to = at.plus(LONGEST);
        List<Shift> shifts = desk.roster(from, to).shifts(from, to).stream()
                .filter(shift -> shift.to().isAfter(at))
                .toList();
        return new AtOnce(at, ShiftJson.of(shifts.get(0)), shifts.size() < 2 ? null : ShiftJson.of(shifts.get(1)));
    }

    private Page between(@Nullable String from, @Nullable String to) {
        Instant begins = intake.moment("from", from);
        Instant ends = intake.moment("to", to);
        if (!begins.isBefore(ends) || Duration.between(begins, ends).compareTo(LONGEST) > 0) {
            throw intake.wrong("to", "duty.wrong.range");
        }
        return new Page(
                desk.roster(begins, ends).shifts(begins, ends).stream()
                        .map(ShiftJson::of)
                        .toList(),
                null);
    }
}
