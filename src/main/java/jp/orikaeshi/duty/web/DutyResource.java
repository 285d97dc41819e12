package jp.orikaeshi.duty.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import jp.orikaeshi.account.Roles;
import jp.orikaeshi.duty.DutyDesk;
import jp.orikaeshi.duty.DutyEntry;
import jp.orikaeshi.settings.Settings;
import jp.orikaeshi.web.CurrentUser;
import jp.orikaeshi.web.View;
import jp.orikaeshi.web.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/** The duty calendar: who is on duty when, and what people enter beside the plan. */
@Path("/duty")
@Produces(MediaType.TEXT_HTML)
@RequestScoped
@RolesAllowed({Roles.ENGINEER, Roles.MANAGER, Roles.ADMIN})
public class DutyResource {
    private static final String INSTEAD = "instead:";
    private static final String ALONE = "alone";

    @Inject
    DutySheets sheets;

    @Inject
    DutyIntake intake;

    @Inject
    DutyDesk desk;

    @Inject
    CurrentUser user;

    @Inject
    Settings settings;

    /**
     * What a form held.
     *
     * @param form {@code override}, {@code absence} or {@code swap}; empty before anything was sent
     * @param how empty: first; {@code alone}; or {@code instead:LOGIN}
     */
    public record Typed(
            String form, String engineer, String from, String to, String how, String layer, String reason) {}

    /**
     * The page.
     *
     * @param from with {@code to}, what the form of overrides starts with
     */
    @GET
    public View duty(
            @QueryParam("view") @DefaultValue("week") String view,
            @QueryParam("day") @DefaultValue("") String day,
            @QueryParam("from") @DefaultValue("") String from,
            @QueryParam("to") @DefaultValue("") String to) {
        return page(view.equals("month"), day(day), new Typed("", "", from, to, "", "", ""), "");
    }

    @POST
    @Path("overrides")
    @RolesAllowed(Roles.MANAGER)
    public Response override(
            @FormParam("engineer") @DefaultValue("") String engineer,
            @FormParam("from") @DefaultValue("") String from,
            @FormParam("to") @DefaultValue("") String to,
            @FormParam("how") @DefaultValue("") String how,
            @FormParam("layer") @DefaultValue("") String layer,
            @FormParam("reason") @DefaultValue("") String reason) {
        String insteadOf = how.startsWith(INSTEAD) ? how.substring(INSTEAD.length()) : null;
        Wanted wanted = new Wanted(engineer, from, to, insteadOf, how.equals(ALONE), layer, reason);
        return entered(new Typed("override", engineer, from, to, how, layer, reason), () -> intake.override(wanted));
    }

    @POST
    @Path("absences")
    @RolesAllowed({Roles.ENGINEER, Roles.MANAGER})
    public Response absence(
            @FormParam("engineer") @DefaultValue("") String engineer,
            @FormParam("from") @DefaultValue("") String from,
            @FormParam("to") @DefaultValue("") String to,
            @FormParam("reason") @DefaultValue("") String reason) {
        Wanted wanted = new Wanted(engineer, from, to, null, null, null, reason);
        return entered(new Typed("absence", engineer, from, to, "", "", reason), () -> intake.absence(wanted));
    }

    /**
     * Asks a colleague to change places.
     *
     * @param give the shift that is given, {@code FROM/TO}
     * @param from with {@code to}, the same from whoever is on duty all the time and has no shift to choose
     * @param take {@code LOGIN}, or {@code LOGIN/FROM/TO} with the shift that is taken in return
     */
    @POST
    @Path("swaps")
    @RolesAllowed(Roles.ENGINEER)
    public Response swap(
            @FormParam("give") @DefaultValue("") String give,
            @FormParam("from") @DefaultValue("") String from,
            @FormParam("to") @DefaultValue("") String to,
            @FormParam("take") @DefaultValue("") String take,
            @FormParam("reason") @DefaultValue("") String reason) {
        String[] given = (give.isEmpty() ? from + "/" + to : give + "/").split("/", -1);
        String[] taken = (take + "//").split("/", -1);
        WantedSwap wanted = new WantedSwap(given[0], given[1], taken[0], taken[1], taken[2], reason);
        return entered(new Typed("swap", take, given[0], given[1], "", "", reason), () -> intake.swap(wanted));
    }

    @POST
    @Path("swaps/answer")
    @RolesAllowed(Roles.ENGINEER)
    public Response answer(
            @FormParam("id") @Nullable UUID id, @FormParam("agree") @DefaultValue("false") boolean agree) {
        boolean found = id != null
                && (agree
                        ? desk.agree(id, user.person(), user.login())
                        : desk.decline(id, user.person(), user.login()));
        if (!found) {
            throw new NotFoundException();
        }
        return Response.seeOther(URI.create("/duty")).build();
    }

    @POST
    @Path("cancel")
    @RolesAllowed({Roles.ENGINEER, Roles.MANAGER})
    public Response cancel(@FormParam("id") @Nullable UUID id) {
        if (id == null || !intake.cancel(id)) {
            throw new NotFoundException();
        }
        return Response.seeOther(URI.create("/duty")).build();
    }

    private Response entered(Typed typed, Supplier<DutyEntry> enter) {
        try {
            DutyEntry entry = enter.get();
            LocalDate day = LocalDate.ofInstant(entry.spec().from(), settings.zone());
            return Response.seeOther(URI.create("/duty?day=" + day)).build();
        } catch (ProblemException e) {
            return Response.status(e.status())
                    .entity(page(false, sheets.today(), typed, e.detail()))
                    .build();
        }
    }

    private LocalDate day(String written) {
        try {
            return written.isEmpty() ? sheets.today() : LocalDate.parse(written);
        } catch (DateTimeException e) {
            throw new NotFoundException(e);
        }
    }

    private View page(boolean month, LocalDate day, Typed typed, String problem) {
        return new View("duty/page", Map.of("sheet", sheets.sheet(month, day), "typed", typed, "problem", problem));
    }
}
