package jp.orikaeshi.alerting.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.NotFoundException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.orikaeshi.alerting.IncidentDesk;
import jp.orikaeshi.monitoring.ProviderIncidents;
import jp.orikaeshi.monitoring.Wording;
import jp.orikaeshi.web.CurrentUser;
import jp.orikaeshi.web.Messages;
import jp.orikaeshi.web.problem.ProblemException;

/** Takes in what somebody wants to be said of an outage of a provider, by page or API. What is wrong is a problem. */
@RequestScoped
public class IncidentIntake {
    @Inject
    ProviderIncidents incidents;

    @Inject
    IncidentDesk desk;

    @Inject
    CurrentUser user;

    /** Whether there is such a one at all. */
    void known(UUID id) {
        if (incidents.find(id).isEmpty()) {
            throw new NotFoundException();
        }
    }

    void word(UUID id, Wording wording) {
        known(id);
        if (!wording.sayable()) {
            String detail = Messages.text(user.locale(), "incident.wrong.wording", Wording.LONGEST);
            throw new ProblemException(
                    422, "invalid-request", detail, Map.of("errors", List.of(Map.of("detail", detail))));
        }
        if (!desk.word(id, wording, user.login())) {
            throw new ProblemException(409, "incident-over", Messages.text(user.locale(), "incident.wrong.over"));
        }
    }
}
