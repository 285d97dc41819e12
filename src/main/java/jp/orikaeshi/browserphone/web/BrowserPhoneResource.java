package jp.orikaeshi.browserphone.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.orikaeshi.account.Roles;
import jp.orikaeshi.customer.PhoneNumber;
import jp.orikaeshi.duty.Engineer;
import jp.orikaeshi.duty.Engineers;
import jp.orikaeshi.settings.Settings;
import jp.orikaeshi.settings.TwilioAccount;
import jp.orikaeshi.web.CurrentUser;
import jp.orikaeshi.web.View;

/** The page on which an engineer takes calls at a desk. It stays open beside the others: a call ends with its page. */
@Path("/phone")
@RequestScoped
@RolesAllowed(Roles.ENGINEER)
@Produces(MediaType.TEXT_HTML)
public class BrowserPhoneResource {
    @Inject
    Engineers engineers;

    @Inject
    Settings settings;

    @Inject
    CurrentUser user;

    @GET
    public View page() {
        Optional<String> number =
                engineers.find(user.login()).flatMap(Engineer::phone).map(PhoneNumber::e164);
        List<Engineer> colleagues = engineers.active().stream()
                .filter(engineer -> engineer.callable() && !engineer.login().equals(user.login()))
                .toList();
        return new View(
                "browserphone/page",
                Map.of(
                        "number",
                        number.orElse(""),
                        "carrier",
                        settings.twilio().flatMap(TwilioAccount::apiKey).isPresent(),
                        "simulator",
                        settings.demo(),
                        "colleagues",
                        colleagues));
    }
}
