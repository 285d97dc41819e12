package jp.orikaeshi.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.List;
import jp.orikaeshi.app.ProductClasses;
import org.junit.jupiter.api.Test;

class ConvertersTest {
    @Test
    void every_converter_names_its_types_itself_because_eclipselink_looks_nowhere_else() {
        List<Class<?>> converters = ProductClasses.all().stream()
                .filter(c -> c.isAnnotatedWith(Converter.class))
                .<Class<?>>map(JavaClass::reflect)
                .toList();

        assertThat(converters)
                .isNotEmpty()
                .allSatisfy(c -> assertThat(c.getInterfaces()).contains(AttributeConverter.class));
    }
}
