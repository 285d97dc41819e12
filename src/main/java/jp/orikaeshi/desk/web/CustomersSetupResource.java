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
import jp.orikaeshi.customer.Customer;
import jp.orikaeshi.customer.Customers;
import jp.orikaeshi.desk.EntryKind;
import jp.orikaeshi.form.Typed;
import jp.orikaeshi.monitoring.Assets;
import jp.orikaeshi.web.View;

/** Who the customers are and what of theirs is watched: to read for engineers, to change for administrators. */
@Path("/setup/customers")
@Produces(MediaType.TEXT_HTML)
@RequestScoped
@RolesAllowed(Roles.ADMIN)
public class CustomersSetupResource {
    @Inject
    Customers customers;

    @Inject
    Assets assets;

    @Inject
    EntryForms forms;

    @Inject
    SetupSheets sheets;

    @GET
    @RolesAllowed({Roles.ENGINEER, Roles.ADMIN})
    public View all() {
        return View.of("setup/customers", "customers", customers.all());
    }

    @GET
    @Path("new")
    public Response fresh() {
        return forms.show(newCustomer());
    }

    @POST
    @Path("new")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response add(MultivaluedMap<String, String> form) {
        return forms.save(newCustomer(), Typed.of(form));
    }

    /** All that is set up of one customer. */
    @GET
    @Path("{id}")
    @RolesAllowed({Roles.ENGINEER, Roles.ADMIN})
    public View customer(@PathParam("id") UUID id) {
        return View.of("setup/customer", "sheet", sheets.of(known(id)));
    }

    @GET
    @Path("{id}/profile")
    public Response profile(@PathParam("id") UUID id) {
        return forms.show(subject(id));
    }

    @POST
    @Path("{id}/profile")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response change(@PathParam("id") UUID id, MultivaluedMap<String, String> form) {
        return forms.save(subject(id), Typed.of(form));
    }

    /** The contract has ended. */
    @POST
    @Path("{id}/remove")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response remove(@PathParam("id") UUID id, MultivaluedMap<String, String> form) {
        return forms.remove(subject(id), id, Typed.of(form));
    }

    @GET
    @Path("{id}/assets/new")
    public Response freshAsset(@PathParam("id") UUID id) {
        return forms.show(newAsset(id));
    }

    @POST
    @Path("{id}/assets/new")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response addAsset(@PathParam("id") UUID id, MultivaluedMap<String, String> form) {
        return forms.save(newAsset(id), Typed.of(form));
    }

    private static EntryForms.Subject newCustomer() {
        return new EntryForms.Subject(EntryKind.CUSTOMER, null, null, "/setup/customers/new");
    }

    private EntryForms.Subject subject(UUID id) {
        return new EntryForms.Subject(EntryKind.CUSTOMER, known(id).id(), null, "/setup/customers/" + id + "/profile");
    }

    private EntryForms.Subject newAsset(UUID customer) {
        return new EntryForms.Subject(
                EntryKind.ASSET, null, known(customer).id(), "/setup/customers/" + customer + "/assets/new");
    }

    private Customer known(UUID id) {
        return customers.byId(id).filter(Customer::active).orElseThrow(NotFoundException::new);
    }
}
