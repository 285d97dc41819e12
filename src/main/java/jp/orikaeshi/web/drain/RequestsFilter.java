package jp.orikaeshi.web.drain;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * Counts what runs. Once the node is told to stop it sends everybody away, also the load balancer's question whether it
 * is ready: another node, or the carrier's second try, does better than an answer cut in the middle.
 */
@WebFilter(urlPatterns = "/*", asyncSupported = true)
public class RequestsFilter extends HttpFilter {
    private static final long serialVersionUID = 1;

    @Inject
    transient Requests requests;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (!requests.take()) {
            response.setHeader("Connection", "close");
            response.setHeader("Retry-After", "10");
            response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
            return;
        }
        try {
            chain.doFilter(request, response);
        } finally {
            requests.done();
        }
    }
}
