package jp.orikaeshi.ticket.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import jp.orikaeshi.account.Roles;
import jp.orikaeshi.callback.CallInProgress;
import jp.orikaeshi.callback.ColleagueNotFree;
import jp.orikaeshi.callback.NoCallToJudge;
import jp.orikaeshi.callback.NoNumberToCall;
import jp.orikaeshi.callback.NobodyTalks;
import jp.orikaeshi.callback.NothingToCancel;
import jp.orikaeshi.callback.StillSeenDown;
import jp.orikaeshi.callback.StillTalking;
import jp.orikaeshi.customer.Customer;
import jp.orikaeshi.emergency.NoAlarm;
import jp.orikaeshi.emergency.NobodyToAlarm;
import jp.orikaeshi.ticket.StaleVersion;
import jp.orikaeshi.ticket.StillDown;
import jp.orikaeshi.ticket.WrongState;
import jp.orikaeshi.web.CurrentUser;
import jp.orikaeshi.web.Messages;
import jp.orikaeshi.web.problem.ProblemException;

/**
 * The forms of a ticket's page. What is done leads back to the page; what is not accepted shows the page as it is now,
 * with the reason and everything that was typed.
 */
@Path("/tickets")
@Produces(MediaType.TEXT_HTML)
@RequestScoped
@RolesAllowed(Roles.ENGINEER)
public class TicketFormsResource {
    private static final int INVALID = 422;

    @Inject
    TicketForms forms;

    @Inject
    TicketSheets sheets;

    @Inject
    CurrentUser user;

    /** Where a form that was not accepted leaves the browser: its address, opened again, is the ticket's page. */
    @GET
    @Path("{number: \\d{1,18}}/{action: [a-z-]+}")
    @RolesAllowed({Roles.ENGINEER, Roles.MANAGER, Roles.ADMIN})
    public Response back(@PathParam("number") long number, @PathParam("action") String action) {
        if (!TicketForms.ACTIONS.contains(action)) {
            throw new NotFoundException();
        }
        return Response.seeOther(URI.create("/tickets/" + number)).build();
    }

    @POST
    @Path("{number: \\d{1,18}}/{action: [a-z-]+}")
    public Response act(
            @PathParam("number") long number, @PathParam("action") String action, MultivaluedMap<String, String> form) {
        Typed sent = new Typed(action, fields(form), "");
        long goesOn;
        try {
            Optional<Customer> candidate = forms.candidate(sent);
            if (candidate.isPresent()) {
                return asked(number, sent, candidate.get());
            }
            goesOn = forms.take(number, action, sent);
        } catch (StaleVersion e) {
            return again(number, 412, sent, text("web.conflict"));
        } catch (WrongState e) {
            String status = text("timeline.status." + e.status().code());
            return again(number, 409, sent, text("ticket.wrong-state", status));
        } catch (StillDown e) {
            return again(number, 409, sent, text("ticket.still-down", e.assets()));
        } catch (NoNumberToCall e) {
            return again(number, 409, sent, text("ticket.no-number"));
        } catch (CallInProgress e) {
            return again(number, 409, sent, text("ticket.call-in-progress"));
        } catch (NobodyToAlarm e) {
            return again(number, 409, sent, text("alarm.nobody"));
        } catch (NoAlarm e) {
            return again(number, 409, sent, text("alarm.none"));
        } catch (NoCallToJudge e) {
            return again(number, 409, sent, text("ticket.result.none"));
        } catch (StillTalking e) {
            return again(number, 409, sent, text("ticket.result.still-talking"));
        } catch (NobodyTalks e) {
            return again(number, 409, sent, text("ticketapi.nobody-talks"));
        } catch (ColleagueNotFree e) {
            return again(number, 409, sent, text("ticketapi.colleague-not-free"));
        } catch (StillSeenDown e) {
            return again(number, 409, sent, text("ticket.result.still-down"));
        } catch (NothingToCancel e) {
            return again(number, 409, sent, text("ticket.no-callback"));
        } catch (ProblemException e) {
            if (e.status() != INVALID) {
                throw e;
            }
            return again(number, INVALID, sent, e.detail());
        }
        return Response.seeOther(URI.create("/tickets/" + goesOn)).build();
    }

    private Response asked(long number, Typed sent, Customer candidate) {
        Map<String, String> fields = new HashMap<>(sent.fields());
        fields.put("candidate", candidate.name());
        fields.put("customer", candidate.number().value());
        Typed typed = new Typed(sent.action(), fields, "");
        return Response.ok(TicketPageResource.page(sheets.of(number), typed)).build();
    }

    private Response again(long number, int status, Typed sent, String problem) {
        Typed typed = new Typed(sent.action(), sent.fields(), problem);
        return Response.status(status)
                .entity(TicketPageResource.page(sheets.of(number), typed))
                .build();
    }

    private String text(String key, Object... values) {
        return Messages.text(user.locale(), key, values);
    }

    private static Map<String, String> fields(MultivaluedMap<String, String> form) {
        Map<String, String> fields = new HashMap<>();
        form.forEach((name, values) -> fields.put(name, values.isEmpty() ? "" : values.get(0)));
        return fields;
    }
}
