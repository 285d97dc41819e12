package jp.orikaeshi.notify.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jp.orikaeshi.account.Roles;
import jp.orikaeshi.notify.NotificationDesk;

/** Whom a ticket was told to, by their own ways. What went by the usual mails is on its timeline. */
@Path("/api/v1/tickets/{number: \\d{1,18}}/notifications")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
@RolesAllowed({Roles.ENGINEER, Roles.MANAGER, Roles.ADMIN})
public class TicketNotificationsResource {
    @Inject
    NotificationDesk desk;

    /** The first first; never paged. */
    @GET
    public WaysApiResource.Page of(@PathParam("number") long number) {
        return new WaysApiResource.Page(
                desk.about(number).stream().map(NotificationJson::of).toList(), null);
    }
}
