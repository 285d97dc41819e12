package jp.orikaeshi.ticket.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import jp.orikaeshi.emergency.NobodyToAlarm;
import jp.orikaeshi.web.CurrentUser;
import jp.orikaeshi.web.Messages;
import jp.orikaeshi.web.problem.Problems;

/** There is nobody to tell. */
@Provider
@ApplicationScoped
public class NobodyToAlarmMapper implements ExceptionMapper<NobodyToAlarm> {
    @Inject
    Problems problems;

    @Inject
    CurrentUser user;

    @Override
    public Response toResponse(NobodyToAlarm e) {
        return problems.respond(409, "nobody-to-alarm", Messages.text(user.locale(), "alarm.api.nobody"));
    }
}
