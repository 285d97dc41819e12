package jp.orikaeshi.duty.web;

import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import jp.orikaeshi.account.CalendarFeedDesk;
import jp.orikaeshi.account.Identity;
import jp.orikaeshi.duty.DutyDesk;
import jp.orikaeshi.settings.Settings;
import jp.orikaeshi.web.Messages;

/** When an engineer is on duty, for their calendar program: the last month and the next six. */
@Path("/duty/feed")
@RequestScoped
public class DutyFeedResource {
    private static final String CALENDAR = "text/calendar; charset=utf-8";
    private static final int MONTHS_BACK = 1;
    private static final int MONTHS_AHEAD = 6;

    @Inject
    CalendarFeedDesk feeds;

    @Inject
    DutyDesk desk;

    @Inject
    Settings settings;

    @Inject
    Clock clock;

    /** 404 if the address does not hold, or no longer. */
    @GET
    @Path("{token}.ics")
    @PermitAll
    public Response feed(@PathParam("token") String token) {
        Identity owner = feeds.owner(token).orElseThrow(NotFoundException::new);
        FeedText text = new FeedText(
                Messages.text(owner.locale(), "duty.feed.name", owner.name()),
                Messages.text(owner.locale(), "duty.feed.turn"),
                settings.publicUrl().getHost(),
                settings.publicUrl() + "/duty");
        return Response.ok(text.of(turns(owner.person()), clock.instant()))
                .type(CALENDAR)
                .build();
    }

    // From the first of a month: the beginning of a turn that goes on for ever moves once a month, not with each
    // request.
    private List<Turn> turns(String engineer) {
        LocalDate month = LocalDate.ofInstant(clock.instant(), settings.zone()).withDayOfMonth(1);
        Instant from = start(month.minusMonths(MONTHS_BACK));
        Instant to = start(month.plusMonths(MONTHS_AHEAD + 1));
        return Turn.of(desk.roster(from, to).shifts(from, to)).stream()
                .filter(turn -> turn.engineer().equals(engineer))
                .toList();
    }

    private Instant start(LocalDate day) {
        return day.atStartOfDay(settings.zone()).toInstant();
    }
}
