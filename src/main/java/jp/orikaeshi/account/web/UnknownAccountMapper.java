package jp.orikaeshi.account.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import jp.orikaeshi.account.UnknownAccount;
import jp.orikaeshi.web.problem.Problems;

/** An account, token or link that does not hold is not found. */
@Provider
@ApplicationScoped
public class UnknownAccountMapper implements ExceptionMapper<UnknownAccount> {
    @Inject
    Problems problems;

    @Override
    public Response toResponse(UnknownAccount e) {
        return problems.respond(404, "unknown-account", "");
    }
}
