package jp.orikaeshi.ticket.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import jp.orikaeshi.emergency.NoAlarm;
import jp.orikaeshi.web.CurrentUser;
import jp.orikaeshi.web.Messages;
import jp.orikaeshi.web.problem.Problems;

/** No emergency notice goes on. */
@Provider
@ApplicationScoped
public class NoAlarmMapper implements ExceptionMapper<NoAlarm> {
    @Inject
    Problems problems;

    @Inject
    CurrentUser user;

    @Override
    public Response toResponse(NoAlarm e) {
        return problems.respond(409, "no-alarm", Messages.text(user.locale(), "alarm.api.none"));
    }
}
