package jp.orikaeshi.settings;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;

/** Hands out the {@link Settings}, read once when the application starts. */
@ApplicationScoped
public class SettingsSource {

    // Singleton, not application scoped: a record cannot be proxied.
    @Produces
    @Singleton
    Settings settings() {
        return read();
    }

    /** For what the container makes without injection; all else injects the settings. */
    public static Settings read() {
        Config config = ConfigProvider.getConfig();
        Map<String, String> values = new HashMap<>();
        Stream.concat(SettingNames.ALL.stream(), Stream.of(SettingNames.MODE))
                .forEach(name -> config.getOptionalValue(name, String.class).ifPresent(v -> values.put(name, v)));
        return Settings.of(values);
    }
}
