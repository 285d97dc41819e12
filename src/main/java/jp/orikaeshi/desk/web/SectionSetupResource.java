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
import java.util.Optional;
import jp.orikaeshi.account.Roles;
import jp.orikaeshi.desk.Section;
import jp.orikaeshi.form.Typed;
import jp.orikaeshi.web.View;

/** Plans, lines, calendars, providers and the priorities of troubles: what the set-up holds beside its customers. */
@Path("/setup/{section: plans|lines|calendars|providers|priorities}")
@Produces(MediaType.TEXT_HTML)
@RequestScoped
@RolesAllowed(Roles.ADMIN)
public class SectionSetupResource {
    @Inject
    SectionForms forms;

    @GET
    public View all(@PathParam("section") String list) {
        Section section = known(list);
        return View.of("setup/section", "section", section, "rows", forms.all(section));
    }

    @GET
    @Path("new")
    public Response fresh(@PathParam("section") String list) {
        return forms.show(new SectionForms.Subject(several(list), null));
    }

    @POST
    @Path("new")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response add(@PathParam("section") String list, MultivaluedMap<String, String> form) {
        return forms.save(new SectionForms.Subject(several(list), null), Typed.of(form));
    }

    @GET
    @Path("{id}/change")
    public Response entry(@PathParam("section") String list, @PathParam("id") String id) {
        return forms.show(new SectionForms.Subject(known(list), id));
    }

    @POST
    @Path("{id}/change")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response change(
            @PathParam("section") String list, @PathParam("id") String id, MultivaluedMap<String, String> form) {
        return forms.save(new SectionForms.Subject(known(list), id), Typed.of(form));
    }

    @POST
    @Path("{id}/remove")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response remove(
            @PathParam("section") String list, @PathParam("id") String id, MultivaluedMap<String, String> form) {
        return forms.remove(several(list), id, Typed.of(form));
    }

    private static Section several(String list) {
        return Optional.of(known(list)).filter(section -> !section.single()).orElseThrow(NotFoundException::new);
    }

    private static Section known(String list) {
        return Section.of(list).orElseThrow(NotFoundException::new);
    }
}
