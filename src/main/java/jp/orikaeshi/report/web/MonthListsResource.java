package jp.orikaeshi.report.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jp.orikaeshi.account.Roles;
import jp.orikaeshi.settings.Settings;
import jp.orikaeshi.web.CurrentUser;
import jp.orikaeshi.web.Download;
import jp.orikaeshi.web.View;

/** What the figures of calls, answers, call-backs, attempts and nights of a month are made of. */
// The same path as the page of months: a longer one would win every match.
@Path("/reports")
@RequestScoped
@RolesAllowed({Roles.ENGINEER, Roles.MANAGER, Roles.ADMIN})
public class MonthListsResource {
    @Inject
    MonthLists lists;

    @Inject
    Settings settings;

    @Inject
    CurrentUser user;

    /** Which month, and whose; each list is asked for by these. */
    public static class Whose {
        @QueryParam("month")
        @DefaultValue("")
        String month = "";

        @QueryParam("customer")
        @DefaultValue("")
        String customer = "";

        @QueryParam("edition")
        @DefaultValue("")
        String edition = "";

        MonthLists.Asked asked() {
            return new MonthLists.Asked(month, customer, edition);
        }
    }

    @GET
    @Path("calls")
    @Produces(MediaType.TEXT_HTML)
    public View calls(@BeanParam Whose whose, @QueryParam("how") @DefaultValue("") String how) {
        return View.of("report/calls", "shown", lists.calls(whose.asked(), how));
    }

    @GET
    @Path("calls.csv")
    public Response callsTable(@BeanParam Whose whose, @QueryParam("how") @DefaultValue("") String how) {
        CallsShown shown = lists.calls(whose.asked(), how);
        return Download.csv(name("calls", shown.list()), ListTables.of(shown, settings.zone(), user.locale()));
    }

    @GET
    @Path("answers")
    @Produces(MediaType.TEXT_HTML)
    public View answers(
            @BeanParam Whose whose,
            @QueryParam("weekday") @DefaultValue("") String weekday,
            @QueryParam("hour") @DefaultValue("") String hour) {
        return View.of("report/answers", "shown", lists.answers(whose.asked(), weekday, hour));
    }

    @GET
    @Path("answers.csv")
    public Response answersTable(
            @BeanParam Whose whose,
            @QueryParam("weekday") @DefaultValue("") String weekday,
            @QueryParam("hour") @DefaultValue("") String hour) {
        AnswersShown shown = lists.answers(whose.asked(), weekday, hour);
        return Download.csv(name("answers", shown.list()), ListTables.of(shown, settings.zone(), user.locale()));
    }

    @GET
    @Path("callbacks")
    @Produces(MediaType.TEXT_HTML)
    public View callbacks(@BeanParam Whose whose) {
        return View.of("report/callbacks", "shown", lists.callbacks(whose.asked()));
    }

    @GET
    @Path("callbacks.csv")
    public Response callbacksTable(@BeanParam Whose whose) {
        CallbacksShown shown = lists.callbacks(whose.asked());
        return Download.csv(name("callbacks", shown.list()), ListTables.of(shown, settings.zone(), user.locale()));
    }

    @GET
    @Path("attempts")
    @Produces(MediaType.TEXT_HTML)
    public View attempts(
            @BeanParam Whose whose,
            @QueryParam("figure") @DefaultValue("") String figure,
            @QueryParam("engineer") @DefaultValue("") String engineer,
            @QueryParam("night") @DefaultValue("") String night) {
        return View.of("report/attempts", "shown", lists.attempts(whose.asked(), figure, engineer, night));
    }

    @GET
    @Path("attempts.csv")
    public Response attemptsTable(
            @BeanParam Whose whose,
            @QueryParam("figure") @DefaultValue("") String figure,
            @QueryParam("engineer") @DefaultValue("") String engineer,
            @QueryParam("night") @DefaultValue("") String night) {
        AttemptsShown shown = lists.attempts(whose.asked(), figure, engineer, night);
        return Download.csv(name("attempts", shown.list()), ListTables.of(shown, settings.zone(), user.locale()));
    }

    private static String name(String what, MonthList list) {
        return what + "-" + list.month();
    }
}
