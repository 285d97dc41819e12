package jp.orikaeshi.web.security;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;
import jp.orikaeshi.settings.Settings;

/** Hides {@link DemoOnly} routes in {@code serve}; before {@link AccessFilter}, which would ask for a log-in first. */
@Provider
@DemoOnly
@Priority(Priorities.AUTHENTICATION - 1)
@ApplicationScoped
public class DemoOnlyFilter implements ContainerRequestFilter {
    @Inject
    Settings settings;

    @Override
    public void filter(ContainerRequestContext request) {
        if (!settings.demo()) {
            throw new NotFoundException();
        }
    }
}
