package jp.orikaeshi.persistence;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.persistence.AttributeConverter;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PGobject;

/**
 * A record, list or map in a {@code jsonb} column. Subclass it once for each type and name it in
 * {@code @Convert}. Each subclass says {@code implements AttributeConverter<T, Object>} again: EclipseLink reads the
 * types off the class itself and would bind the text as varchar.
 */
public abstract class JsonbConverter<T> implements AttributeConverter<@Nullable T, @Nullable Object> {
    private final TypeReference<T> type;

    protected JsonbConverter(TypeReference<T> type) {
        this.type = type;
    }

    @Override
    public @Nullable Object convertToDatabaseColumn(@Nullable T value) {
        return value == null ? null : jsonb(Json.write(value));
    }

    @Override
    public @Nullable T convertToEntityAttribute(@Nullable Object stored) {
        if (stored == null) {
            return null;
        }
        String json = stored instanceof PGobject object ? object.getValue() : stored.toString();
        return json == null ? null : Json.read(json, type);
    }

    /** Text as a value that binds to a JSON parameter of a native query. */
    public static PGobject jsonb(String json) {
        try {
            PGobject object = new PGobject();
            object.setType("jsonb");
            object.setValue(json);
            return object;
        } catch (SQLException e) {
            throw new IllegalStateException("PGobject refuses no text", e);
        }
    }
}
