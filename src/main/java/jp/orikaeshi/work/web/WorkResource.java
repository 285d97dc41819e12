package jp.orikaeshi.work.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import jp.orikaeshi.account.Roles;
import jp.orikaeshi.web.View;
import jp.orikaeshi.work.WorkDesk;

/** How much work waits, and what was given up: there a person decides. */
@Path("/work")
@Produces(MediaType.TEXT_HTML)
@RequestScoped
@RolesAllowed(Roles.ADMIN)
public class WorkResource {
    private static final int CONFLICT = 409;

    @Inject
    WorkDesk work;

    @GET
    public View work() {
        return page("");
    }

    @POST
    @Path("retry")
    public Response retry(@FormParam("id") long id) {
        return answer(work.retry(id));
    }

    @POST
    @Path("discard")
    public Response discard(@FormParam("id") long id) {
        return answer(work.discard(id));
    }

    private Response answer(boolean done) {
        return done
                ? Response.seeOther(URI.create("/work")).build()
                : Response.status(CONFLICT).entity(page("workpage.gone")).build();
    }

    private View page(String problem) {
        return View.of(
                "work/page",
                "counts",
                List.copyOf(work.counts()),
                "dead",
                List.copyOf(work.deadLetters()),
                "problem",
                problem);
    }
}
