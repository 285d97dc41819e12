package jp.orikaeshi.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import jp.orikaeshi.account.Roles;

/** The address without a path leads to the queue: it is what people come for. */
@Path("/")
@RequestScoped
@RolesAllowed({Roles.ENGINEER, Roles.MANAGER, Roles.ADMIN})
public class HomeResource {
    @GET
    public Response home() {
        return Response.seeOther(URI.create("/tickets")).build();
    }
}
