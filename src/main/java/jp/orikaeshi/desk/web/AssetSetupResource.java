package jp.orikaeshi.desk.web;

import com.fasterxml.jackson.databind.node.MissingNode;
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
import jp.orikaeshi.customer.Customers;
import jp.orikaeshi.desk.DeskSchema;
import jp.orikaeshi.desk.EntryKind;
import jp.orikaeshi.form.Typed;
import jp.orikaeshi.monitoring.Asset;
import jp.orikaeshi.monitoring.Assets;
import jp.orikaeshi.monitoring.ProbeKind;
import jp.orikaeshi.web.View;

/** One thing that is watched, and what is added to look at it. */
@Path("/setup/assets/{id}")
@Produces(MediaType.TEXT_HTML)
@RequestScoped
@RolesAllowed(Roles.ADMIN)
public class AssetSetupResource {
    @Inject
    Assets assets;

    @Inject
    Customers customers;

    @Inject
    EntryForms forms;

    @Inject
    ProbeForms probes;

    @GET
    public Response asset(@PathParam("id") UUID id) {
        return forms.show(subject(id));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response change(@PathParam("id") UUID id, MultivaluedMap<String, String> form) {
        return forms.save(subject(id), Typed.of(form));
    }

    @POST
    @Path("remove")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response remove(@PathParam("id") UUID id, MultivaluedMap<String, String> form) {
        return forms.remove(subject(id), id, Typed.of(form));
    }

    /** What it can be looked at by. */
    @GET
    @Path("probes")
    public View kinds(@PathParam("id") UUID id) {
        Asset asset = known(id);
        return View.of(
                "setup/kinds",
                "customer",
                customers.byId(asset.customerId()).orElseThrow(NotFoundException::new),
                "asset",
                asset,
                "kinds",
                DeskSchema.kinds().stream()
                        .filter(kind -> ProbeKind.of(kind).fits(asset.kind()))
                        .toList());
    }

    @GET
    @Path("probes/{kind}")
    public Response probe(@PathParam("id") UUID id, @PathParam("kind") String kind) {
        return probes.show(fresh(id, kind));
    }

    @POST
    @Path("probes/{kind}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response addProbe(
            @PathParam("id") UUID id, @PathParam("kind") String kind, MultivaluedMap<String, String> form) {
        return probes.save(fresh(id, kind), Typed.of(form));
    }

    @POST
    @Path("probes/{kind}/try")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response tryProbe(
            @PathParam("id") UUID id, @PathParam("kind") String kind, MultivaluedMap<String, String> form) {
        return probes.tryOut(fresh(id, kind), Typed.of(form));
    }

    private ProbeForms.Subject fresh(UUID id, String kind) {
        return new ProbeForms.Subject(known(id), null, kind, MissingNode.getInstance());
    }

    private EntryForms.Subject subject(UUID id) {
        return new EntryForms.Subject(EntryKind.ASSET, id, known(id).customerId(), "/setup/assets/" + id);
    }

    private Asset known(UUID id) {
        return assets.byId(id).filter(Asset::watched).orElseThrow(NotFoundException::new);
    }
}
