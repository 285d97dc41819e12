package jp.orikaeshi.web.live;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import java.time.Duration;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.orikaeshi.account.Roles;
import jp.orikaeshi.web.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/** Tells a page, as server-sent events named by topic, that something it shows has changed. */
@Path("/live")
@RequestScoped
public class LiveResource {
    private static final Pattern TOPIC = Pattern.compile("[a-z0-9.-]{1,40}");
    private static final Pattern AGE = Pattern.compile("\\d{1,12}");
    private static final int MOST_TOPICS = 10;

    @Inject
    Subscribers subscribers;

    /**
     * Stays open and names each topic as it is touched.
     *
     * @param topics separated by commas
     * @param age milliseconds since the page was asked for: it is told at once what was touched meanwhile
     */
    @GET
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @RolesAllowed({Roles.ENGINEER, Roles.MANAGER})
    public void listen(
            @QueryParam("topics") @Nullable String topics,
            @QueryParam("age") @Nullable String age,
            @Context SseEventSink sink,
            @Context Sse sse) {
        Set<String> wanted =
                Stream.of((topics == null ? "" : topics).split(",", -1)).collect(Collectors.toUnmodifiableSet());
        if (wanted.size() > MOST_TOPICS || !wanted.stream().allMatch(TOPIC.asMatchPredicate())) {
            throw new ProblemException(400, "unknown-topic", "");
        }
        if (subscribers.isFull()) {
            throw new ProblemException(503, "too-many-pages", "");
        }
        subscribers.add(sink, sse, wanted, age(age));
    }

    private static Duration age(@Nullable String millis) {
        return millis != null && AGE.matcher(millis).matches()
                ? Duration.ofMillis(Long.parseLong(millis))
                : Duration.ZERO;
    }
}
