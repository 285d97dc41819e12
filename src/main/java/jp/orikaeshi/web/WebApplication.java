package jp.orikaeshi.web;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.OpenAPIDefinition;
import org.eclipse.microprofile.openapi.annotations.info.Info;

/**
 * All resources and providers of the class path, at the root. Payara's own {@code /health}, {@code /metrics} and
 * {@code /openapi} are longer servlet mappings and keep working beside it.
 */
@ApplicationPath("/")
@OpenAPIDefinition(info = @Info(title = "Orikaeshi", version = "v1", description = "The desk's API and pages"))
public class WebApplication extends Application {
    @Override
    public Map<String, Object> getProperties() {
        return Map.of(
                // JSON is JsonBody's alone. The server brings two more writers, and which of the three comes first
                // changed from one start to the next.
                "jersey.config.server.jsonFeature",
                JsonBody.class.getSimpleName(),
                "jersey.config.server.disableJsonBinding",
                true,
                // It would list every route to anybody who asks.
                "jersey.config.server.wadl.disableWadl",
                true,
                // Behind a proxy that ends TLS, an absolute one would lead out of it.
                "jersey.config.server.headers.location.relative.resolution.disabled",
                true,
                // An error is our problem document, never the container's page.
                "jersey.config.server.response.setStatusOverSendError",
                true);
    }
}
