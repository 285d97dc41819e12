package jp.orikaeshi.simulator.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import jp.orikaeshi.account.Roles;
import jp.orikaeshi.simulator.PhoneBook;
import jp.orikaeshi.web.View;
import jp.orikaeshi.web.security.DemoOnly;

/** The page with the demo's telephones. Its script works them by {@link PhonesResource}. There is none in {@code serve}. */
@Path("/simulator")
@RequestScoped
@DemoOnly
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({Roles.ENGINEER, Roles.ADMIN})
public class SimulatorResource {
    @Inject
    PhoneBook book;

    @GET
    public View page() {
        List<PhoneBook.Entry> customers = book.entries().stream()
                .filter(entry -> entry.owner() == PhoneBook.Owner.CUSTOMER)
                .toList();
        return View.of("simulator/page", "callers", customers, "lines", book.lines());
    }
}
