package jp.orikaeshi.ticket;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import jp.orikaeshi.monitoring.Snapshot;
import jp.orikaeshi.persistence.JsonbConverter;

/** A frozen monitoring status in its {@code jsonb} column. */
@Converter
public class SnapshotConverter extends JsonbConverter<Snapshot> implements AttributeConverter<Snapshot, Object> {
    public SnapshotConverter() {
        super(new TypeReference<>() {});
    }
}
