package jp.orikaeshi.settings;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/**
 * Checks all settings for the launcher, which asks before it starts anything. The launcher has another class
 * loader: only strings go in and out.
 */
public final class LauncherSettings implements UnaryOperator<Map<String, String>> {

    /**
     * The values that the launcher needs: {@code port}, {@code bind}, {@code data}, {@code publicUrl}
     * and, for an external database, {@code url}, {@code user} and {@code password}. Where a setting is
     * wrong, {@code refusal} alone, one line.
     */
    @Override
    public Map<String, String> apply(Map<String, String> values) {
        try {
            Settings settings = Settings.of(values);
            Map<String, String> answer = new TreeMap<>(Map.of(
                    "port", Integer.toString(settings.port()),
                    "bind", settings.bind(),
                    "data", settings.dataDir().toString(),
                    "publicUrl", settings.publicUrl().toString()));
            DatabaseAddress.of(values).ifPresent(database -> {
                answer.put("url", database.jdbcUrl());
                answer.put("user", database.user());
                answer.put("password", database.password());
            });
            return answer;
        } catch (WrongSetting e) {
            return Map.of("refusal", String.valueOf(e.getMessage()));
        }
    }
}
