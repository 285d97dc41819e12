package jp.orikaeshi.ticket.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Map;
import jp.orikaeshi.account.Roles;
import jp.orikaeshi.web.View;

/** The page of one ticket. */
@Path("/tickets")
@Produces(MediaType.TEXT_HTML)
@RequestScoped
@RolesAllowed({Roles.ENGINEER, Roles.MANAGER, Roles.ADMIN})
public class TicketPageResource {
    @Inject
    TicketSheets sheets;

    @GET
    @Path("{number: \\d{1,18}}")
    public View ticket(@PathParam("number") long number) {
        return page(sheets.of(number), Typed.NOTHING);
    }

    /** With what was typed into a form that was not accepted. */
    static View page(TicketSheet sheet, Typed typed) {
        return new View("ticket/page", Map.of("sheet", sheet, "typed", typed));
    }
}
