package jp.orikaeshi.work.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import java.lang.reflect.Constructor;
import java.util.List;
import java.util.Locale;
import jp.orikaeshi.app.ProductClasses;
import jp.orikaeshi.work.WorkHandler;
import org.junit.jupiter.api.Test;

class KindOfWorkTest {
    @Test
    void every_kind_of_work_has_words_in_both_languages() throws Exception {
        List<String> kinds = ProductClasses.all().stream()
                .filter(type -> type.isAssignableTo(WorkHandler.class)
                        && !type.getModifiers().contains(JavaModifier.ABSTRACT)
                        && !type.isInterface())
                .map(KindOfWorkTest::kind)
                .toList();

        assertThat(kinds).contains("mail", "outage-quiet");
        assertThat(kinds).allSatisfy(kind -> {
            assertThat(KindOfWork.text(Locale.JAPANESE, kind)).isNotEqualTo(kind);
            assertThat(KindOfWork.text(Locale.ENGLISH, kind)).isNotEqualTo(kind);
        });
    }

    private static String kind(JavaClass type) {
        try {
            Constructor<?> made = type.reflect().getDeclaredConstructor();
            made.setAccessible(true);
            return ((WorkHandler) made.newInstance()).kind();
        } catch (ReflectiveOperationException e) {
            throw new LinkageError(type.getName(), e);
        }
    }
}
