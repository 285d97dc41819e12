package jp.orikaeshi.desk.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import jp.orikaeshi.account.Roles;
import jp.orikaeshi.form.Typed;
import jp.orikaeshi.monitoring.Assets;
import jp.orikaeshi.monitoring.Probe;
import jp.orikaeshi.persistence.Json;

/** One probe: changed, tried, saved, taken away. */
@Path("/setup/probes/{id}")
@Produces(MediaType.TEXT_HTML)
@RequestScoped
@RolesAllowed(Roles.ADMIN)
public class ProbeSetupResource {
    @Inject
    Assets assets;

    @Inject
    ProbeForms forms;

    @GET
    public Response probe(@PathParam("id") UUID id) {
        if (!known(id).watched()) {
            throw new NotFoundException();
        }
        return forms.show(subject(id));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response save(@PathParam("id") UUID id, MultivaluedMap<String, String> form) {
        return forms.save(subject(id), Typed.of(form));
    }

    @POST
    @Path("try")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response tryOut(@PathParam("id") UUID id, MultivaluedMap<String, String> form) {
        return forms.tryOut(subject(id), Typed.of(form));
    }

    @POST
    @Path("remove")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response remove(@PathParam("id") UUID id, MultivaluedMap<String, String> form) {
        return forms.remove(subject(id), id, Typed.of(form));
    }

    // One that somebody has changed meanwhile is no longer watched, and still says whose it was.
    private ProbeForms.Subject subject(UUID id) {
        Probe probe = known(id);
        return new ProbeForms.Subject(
                probe.asset(),
                id,
                probe.kind().code(),
                Json.mapper().valueToTree(probe.spec().fields()));
    }

    private Probe known(UUID id) {
        return assets.probe(id).orElseThrow(NotFoundException::new);
    }
}
