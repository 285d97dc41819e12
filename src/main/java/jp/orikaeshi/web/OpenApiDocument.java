package jp.orikaeshi.web;

import java.util.List;
import java.util.regex.Pattern;
import jp.orikaeshi.settings.Settings;
import jp.orikaeshi.settings.SettingsSource;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.Paths;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;

/**
 * {@code /openapi} as generators of clients can read it: the routes for machines, without the regular expressions that
 * Jakarta's paths may have and OpenAPI's may not, at the address under which the desk is called.
 */
public class OpenApiDocument implements OASFilter {
    private static final Pattern FOR_MACHINES = Pattern.compile("/(api|intake|voice)/.*");
    private static final Pattern FOR_DEMO = Pattern.compile("/api/v1/demo/.*");
    // A name, then its expression, which may have braces of its own: {number: \\d{1,18}}
    private static final Pattern EXPRESSION = Pattern.compile("\\{(\\w+):(?:[^{}]|\\{[^{}]*})*}");
    private static final String TOKEN = "token";

    @Override
    public void filterOpenAPI(OpenAPI document) {
        Settings settings = SettingsSource.read();
        Paths paths = OASFactory.createPaths();
        document.getPaths().getPathItems().forEach((path, item) -> {
            if (FOR_MACHINES.matcher(path).matches()
                    && (settings.demo() || !FOR_DEMO.matcher(path).matches())) {
                paths.addPathItem(EXPRESSION.matcher(path).replaceAll("{$1}"), asked(path, item));
            }
        });
        document.paths(paths)
                .servers(List.of(
                        OASFactory.createServer().url(settings.publicUrl().toString())))
                .components(OASFactory.createComponents()
                        .schemas(document.getComponents().getSchemas())
                        .addSecurityScheme(
                                TOKEN,
                                OASFactory.createSecurityScheme()
                                        .type(SecurityScheme.Type.HTTP)
                                        .scheme("bearer")));
    }

    private static PathItem asked(String path, PathItem item) {
        if (path.startsWith("/api/")) {
            item.getOperations()
                    .values()
                    .forEach(operation -> operation.addSecurityRequirement(
                            OASFactory.createSecurityRequirement().addScheme(TOKEN)));
        }
        return item;
    }
}
