package jp.orikaeshi.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HolidayFileTest {
    @TempDir
    Path folder = Path.of("");

    @Test
    void the_list_is_read_as_the_cabinet_office_publishes_it() throws Exception {
        Path file = folder.resolve("syukujitsu.csv");
        Files.write(
                file,
                "国民の祝日・休日月日,国民の祝日・休日名称\r\n2028/1/1,元日\r\n2028/1/10,成人の日\r\n".getBytes(Charset.forName("windows-31j")));

        assertThat(HolidayFile.read(file))
                .containsExactly(
                        Map.entry(LocalDate.of(2028, 1, 1), "元日"), Map.entry(LocalDate.of(2028, 1, 10), "成人の日"));
    }

    @Test
    void the_list_is_read_as_the_desk_keeps_its_own() {
        assertThat(HolidayFile.read("# of 2028\n2028-01-01,元日\n\n2028-01-10,成人の日\n"))
                .hasSize(2);
    }

    @Test
    void a_line_that_is_no_day_is_named() throws Exception {
        Path file = Files.writeString(folder.resolve("jp.csv"), "2028-01-01,元日\n2028-02-30,無い日\n");

        assertThatThrownBy(() -> Settings.of(Map.of("ORIKAESHI_HOLIDAYS", file.toString())))
                .isInstanceOf(WrongSetting.class)
                .hasMessageContaining("ORIKAESHI_HOLIDAYS")
                .hasMessageContaining("line 2");
        assertThatThrownBy(() -> HolidayFile.read("")).hasMessageContaining("no day");
    }
}
