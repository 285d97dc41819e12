package jp.orikaeshi.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class RouteTableTest {
    @Test
    void every_route_is_on_the_table_and_lets_in_whom_the_table_names() {
        Map<String, Set<String>> declared = Route.all().stream()
                .collect(Collectors.toMap(Route::name, RouteTableTest::admitted, (one, two) -> one, TreeMap::new));

        assertThat(declared).containsExactlyInAnyOrderEntriesOf(RouteTable.lines());
    }

    /** Nobody, if nothing is written at it: so it is refused to everybody. */
    private static Set<String> admitted(Route route) {
        return route.rule().isOpen()
                ? Set.of(RouteTable.ANYBODY)
                : new TreeSet<>(route.rule().roles());
    }
}
