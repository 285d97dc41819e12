package jp.orikaeshi.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FrontDoorTest {
    @ParameterizedTest
    @CsvSource({"0.0.0.0,127.0.0.1", "::,127.0.0.1", "::1,[::1]", "127.0.0.1,127.0.0.1", "localhost,localhost"})
    void the_door_is_knocked_at_where_this_node_listens(String bind, String host) {
        assertThat(URI.create("http://" + FrontDoor.host(bind) + ":8080/").getHost())
                .isEqualTo(host);
    }
}
