package jp.orikaeshi.callback.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Set;
import java.util.UUID;
import jp.orikaeshi.account.Roles;
import jp.orikaeshi.callback.CallInProgress;
import jp.orikaeshi.callback.CallbackOver;
import jp.orikaeshi.callback.NothingToCancel;
import jp.orikaeshi.callback.StaleCallback;
import jp.orikaeshi.web.CurrentUser;
import jp.orikaeshi.web.Messages;
import jp.orikaeshi.web.Version;
import jp.orikaeshi.web.View;
import jp.orikaeshi.web.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/** The board: who waits for a call and whose telephone rings, live; and the page where a person decides about one. */
@Path("/callbacks")
@Produces(MediaType.TEXT_HTML)
@RequestScoped
@RolesAllowed({Roles.ENGINEER, Roles.MANAGER, Roles.ADMIN})
public class BoardResource {
    private static final int PAGE = 50;
    private static final int INVALID = 422;
    private static final Set<String> ACTIONS = Set.of("call-now", "reassign", "hold", "agree", "cancel");

    @Inject
    Boards boards;

    @Inject
    BoardIntake intake;

    @Inject
    CurrentUser user;

    @GET
    public View board(@QueryParam("after") @Nullable UUID after) {
        String address = after == null ? "/callbacks" : "/callbacks?after=" + after;
        return View.of("callback/board", "board", boards.page(after, PAGE), "address", address);
    }

    @GET
    @Path("{id}")
    public View one(@PathParam("id") UUID id) {
        return page(id, TypedDecision.NOTHING);
    }

    /** Where a form that was not accepted leaves the browser: its address, opened again, is the call-back's page. */
    @GET
    @Path("{id}/{action: [a-z-]+}")
    public Response back(@PathParam("id") UUID id, @PathParam("action") String action) {
        if (!ACTIONS.contains(action)) {
            throw new NotFoundException();
        }
        return Response.seeOther(URI.create("/callbacks/" + id)).build();
    }

    /** What is decided leads back to the board; what is not accepted shows the call-back with what was typed. */
    @POST
    @Path("{id}/{action: [a-z-]+}")
    @RolesAllowed(Roles.ENGINEER)
    public Response decide(@PathParam("id") UUID id, @PathParam("action") String action, @BeanParam BoardForm form) {
        try {
            take(id, action, form);
        } catch (StaleCallback e) {
            return again(id, 412, action, form, text("web.conflict"));
        } catch (CallInProgress e) {
            return again(id, 409, action, form, text("board.in-progress"));
        } catch (CallbackOver | NothingToCancel e) {
            return again(id, 409, action, form, text("board.over"));
        } catch (ProblemException e) {
            if (e.status() != INVALID) {
                throw e;
            }
            return again(id, INVALID, action, form, e.detail());
        }
        return Response.seeOther(URI.create("/callbacks")).build();
    }

    private void take(UUID id, String action, BoardForm form) {
        Long seen = Version.seen(form.version);
        switch (action) {
            case "call-now" -> {
                UUID unused = intake.callNow(id, seen);
            }
            case "reassign" -> intake.reassign(id, form.engineer, seen);
            case "hold" -> intake.hold(id, form.until, form.reason, seen);
            case "agree" -> intake.agree(id, form.from, form.until, seen);
            case "cancel" -> intake.cancel(id, form.reason, seen);
            default -> throw new NotFoundException();
        }
    }

    private Response again(UUID id, int status, String action, BoardForm form, String problem) {
        TypedDecision typed = new TypedDecision(action, form.engineer, form.from, form.until, form.reason, problem);
        return Response.status(status).entity(page(id, typed)).build();
    }

    private View page(UUID id, TypedDecision typed) {
        return View.of("callback/one", "board", boards.one(id), "typed", typed);
    }

    private String text(String key) {
        return Messages.text(user.locale(), key);
    }
}
