package jp.orikaeshi.simulator.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Optional;
import jp.orikaeshi.account.Roles;
import jp.orikaeshi.customer.PhoneNumber;
import jp.orikaeshi.reception.ReceptionDesk;
import jp.orikaeshi.simulator.CallView;
import jp.orikaeshi.simulator.PhoneBook;
import jp.orikaeshi.simulator.Switchboard;
import jp.orikaeshi.simulator.VirtualPhones;
import jp.orikaeshi.web.CurrentUser;
import jp.orikaeshi.web.Messages;
import jp.orikaeshi.web.problem.ProblemException;
import jp.orikaeshi.web.security.DemoOnly;
import org.jspecify.annotations.Nullable;

/** The demo's telephones for programs: tests dial, answer and listen here. There are none in {@code serve}. */
@Path("/api/v1/demo/phones")
@RequestScoped
@DemoOnly
@RolesAllowed({Roles.ENGINEER, Roles.ADMIN})
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class PhonesResource {
    private static final int LONGEST_WORDS = 500;

    @Inject
    VirtualPhones phones;

    @Inject
    PhoneList list;

    @Inject
    PhoneBook book;

    @Inject
    ReceptionDesk reception;

    @Inject
    CurrentUser user;

    public record All(List<PhoneJson> items, @Nullable String next) {}

    @GET
    public All all() {
        return new All(list.phones(), null);
    }

    /**
     * A call to be made.
     *
     * @param from empty or missing: withheld
     */
    public record Dial(@Nullable String from, @Nullable String line) {}

    @POST
    @Path("dial")
    public PhoneJson.Call dial(Dial body) {
        Switchboard switchboard = switchboard();
        PhoneNumber from = Optional.ofNullable(body.from())
                .filter(number -> !number.isBlank())
                .map(number -> number("from", number))
                .orElse(null);
        return json(switchboard.dial(from, line(Optional.ofNullable(body.line()).orElse(""))));
    }

    /** No carrier would bring a call to a number that is not the desk's. */
    private PhoneNumber line(String typed) {
        PhoneNumber number = number("line", typed);
        if (book.lines().stream().noneMatch(line -> line.number().equals(number))) {
            throw wrong("line");
        }
        return number;
    }

    @GET
    @Path("calls/{sid}")
    public PhoneJson.Call call(@PathParam("sid") String sid) {
        return json(switchboard().call(sid));
    }

    /**
     * Who answers.
     *
     * @param machine a voicemail, not a person
     */
    public record Answer(@Nullable Boolean machine) {}

    @POST
    @Path("calls/{sid}/answer")
    public PhoneJson.Call answer(@PathParam("sid") String sid, Answer body) {
        return json(switchboard().answer(sid, Boolean.TRUE.equals(body.machine())));
    }

    @POST
    @Path("calls/{sid}/decline")
    public PhoneJson.Call decline(@PathParam("sid") String sid) {
        return json(switchboard().decline(sid));
    }

    public record Keys(@Nullable String keys) {}

    @POST
    @Path("calls/{sid}/press")
    public PhoneJson.Call press(@PathParam("sid") String sid, Keys body) {
        String keys = Optional.ofNullable(body.keys())
                .filter(k -> k.matches("[0-9*#]{1,40}"))
                .orElseThrow(() -> wrong("keys"));
        return json(switchboard().press(sid, keys));
    }

    public record Words(@Nullable String text) {}

    @POST
    @Path("calls/{sid}/say")
    public PhoneJson.Call say(@PathParam("sid") String sid, Words body) {
        String text = Optional.ofNullable(body.text())
                .map(String::strip)
                .filter(words -> !words.isEmpty() && words.length() <= LONGEST_WORDS)
                .orElseThrow(() -> wrong("text"));
        return json(switchboard().say(sid, text));
    }

    @POST
    @Path("calls/{sid}/silence")
    public PhoneJson.Call silence(@PathParam("sid") String sid) {
        return json(switchboard().saysNothing(sid));
    }

    @POST
    @Path("calls/{sid}/hang-up")
    public PhoneJson.Call hangUp(@PathParam("sid") String sid) {
        return json(switchboard().hangUp(sid));
    }

    private Switchboard switchboard() {
        return phones.switchboard();
    }

    private PhoneJson.Call json(CallView call) {
        return PhoneJson.call(call, call.dialled() ? reception.ticketOf(call.sid()) : Optional.empty());
    }

    private PhoneNumber number(String field, String typed) {
        return PhoneNumber.parse(typed).orElseThrow(() -> wrong(field));
    }

    private ProblemException wrong(String field) {
        return new ProblemException(422, "phone-input", Messages.text(user.locale(), "simulator.wrong." + field));
    }
}
