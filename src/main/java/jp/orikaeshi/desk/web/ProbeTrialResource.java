package jp.orikaeshi.desk.web;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import jp.orikaeshi.account.Roles;
import jp.orikaeshi.desk.ProbeTrials;
import jp.orikaeshi.desk.TrialOutcome;
import jp.orikaeshi.document.Fault;
import jp.orikaeshi.monitoring.Observation;
import jp.orikaeshi.monitoring.OutcomeText;
import jp.orikaeshi.monitoring.ProbeKind;
import jp.orikaeshi.monitoring.Status;
import jp.orikaeshi.web.CurrentUser;
import jp.orikaeshi.web.problem.ProblemException;
import jp.orikaeshi.web.problem.Problems;

/** What a probe would say, for programs: nothing is saved. */
@Path("/api/v1/probes/try")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
@RolesAllowed(Roles.ADMIN)
public class ProbeTrialResource {
    private static final int TOO_MANY = 429;

    @Inject
    ProbeTrials trials;

    @Inject
    CurrentUser user;

    @Inject
    Problems problems;

    /**
     * What the check saw.
     *
     * @param summary the outcome in the reader's language; empty if all is well
     */
    public record Tried(
            ProbeKind kind,
            Status status,
            String outcome,
            String summary,
            String detail,
            Instant checkedAt,
            Map<String, String> evidence) {}

    /** Takes a probe as the desk file has it; 422 with the fields that are wrong, 429 with the seconds to wait. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response run(JsonNode probe) {
        TrialOutcome outcome = trials.run(probe, user.locale(), user.login());
        if (outcome instanceof TrialOutcome.Refused refused) {
            throw new ProblemException(422, "invalid-request", "", Map.of("errors", errors(refused.faults())));
        }
        if (outcome instanceof TrialOutcome.TooMany tooMany) {
            return Response.fromResponse(problems.respond(TOO_MANY, "too-many-trials", ""))
                    .header(HttpHeaders.RETRY_AFTER, tooMany.pause().toSeconds() + 1)
                    .build();
        }
        TrialOutcome.Seen seen = (TrialOutcome.Seen) outcome;
        return Response.ok(tried(seen.kind(), seen.observation())).build();
    }

    private Tried tried(ProbeKind kind, Observation seen) {
        return new Tried(
                kind,
                seen.status(),
                seen.outcome(),
                seen.status() == Status.UP
                        ? ""
                        : OutcomeText.words(seen.status(), seen.outcome(), seen.evidence(), user.locale()),
                seen.detail(),
                seen.at(),
                seen.evidence());
    }

    private static List<Map<String, String>> errors(List<Fault> faults) {
        return faults.stream()
                .map(fault -> Map.of(
                        "field", fault.path().replaceFirst("/", "").replace('/', '.'), "detail", fault.message()))
                .toList();
    }
}
