package jp.orikaeshi.monitoring.content;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import jp.orikaeshi.persistence.JsonbConverter;

@Converter
public class PageContentConverter extends JsonbConverter<PageContent>
        implements AttributeConverter<PageContent, Object> {
    public PageContentConverter() {
        super(new TypeReference<>() {});
    }
}
