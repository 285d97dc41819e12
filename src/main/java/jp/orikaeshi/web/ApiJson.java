package jp.orikaeshi.web;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import jp.orikaeshi.persistence.Json;
import jp.orikaeshi.settings.Settings;

/** JSON as the API speaks it: {@link Json}, with instants in whole seconds and the desk's zone. */
@ApplicationScoped
public class ApiJson {
    @Inject
    Settings settings;

    @Produces
    @Singleton
    @Api
    JsonMapper mapper() {
        return in(settings.zone());
    }

    /** {@code 2026-11-24T02:10:03+09:00}. */
    public static JsonMapper in(ZoneId zone) {
        SimpleModule times = new SimpleModule();
        times.addSerializer(Instant.class, new JsonSerializer<>() {
            @Override
            public void serialize(Instant value, JsonGenerator out, SerializerProvider provider) throws IOException {
                out.writeString(DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                        value.truncatedTo(ChronoUnit.SECONDS).atZone(zone)));
            }
        });
        JsonMapper mapper = Json.mapper().copy();
        mapper.registerModule(times);
        return mapper;
    }
}
