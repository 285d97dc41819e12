package jp.orikaeshi.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import jp.orikaeshi.app.Route;
import jp.orikaeshi.app.RouteTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Asks every route of the real jar, as nobody and in each role: the container has its own opinion of annotations. */
class RoutesIT extends AtTheDesk {
    private static final Set<Integer> REFUSED = Set.of(401, 403);
    // Unsigned, so refused all the same.
    private static final String WEBHOOKS = "POST /voice/";

    private final HttpClient client = HttpClient.newHttpClient();

    @Test
    void nobody_gets_in_without_a_log_in_but_where_everybody_may() {
        Map<String, Integer> open = new TreeMap<>();
        for (Route route : Route.all()) {
            int status = status(route, HttpRequest.newBuilder(), "application/json");
            if (!REFUSED.contains(status)) {
                open.put(route.name(), status);
            }
        }

        assertThat(open.keySet()).isEqualTo(named(RouteTable.ANYBODY, name -> !name.startsWith(WEBHOOKS)));
    }

    @Test
    void whoever_opens_a_page_without_a_log_in_is_led_to_it() {
        List<Route> pages = Route.all().stream()
                .filter(route -> route.method().equals("GET"))
                .filter(route -> !route.path().startsWith("/api/"))
                .filter(route -> !route.rule().isOpen())
                .toList();

        assertThat(pages).hasSizeGreaterThan(10).allSatisfy(page -> {
            HttpResponse<InputStream> answer = answer(page, HttpRequest.newBuilder(), "text/html");
            assertThat(answer.statusCode()).as(page.name()).isEqualTo(303);
            assertThat(answer.headers().firstValue("Location").orElse(""))
                    .as(page.name())
                    .contains("/login");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"engineer", "manager", "admin"})
    void each_role_reads_what_the_table_says_and_nothing_else(String role) {
        String token = token(role);
        Set<String> read = new TreeSet<>();
        for (Route route : Route.all()) {
            if (route.method().equals("GET")
                    && !REFUSED.contains(status(
                            route,
                            HttpRequest.newBuilder().header("Authorization", "Bearer " + token),
                            "text/html, application/json"))) {
                read.add(route.name());
            }
        }

        Set<String> may = new TreeSet<>(named(role, name -> name.startsWith("GET ")));
        may.addAll(named(RouteTable.ANYBODY, name -> name.startsWith("GET ")));
        if (role.equals("admin")) {
            may.addAll(named("engineer", name -> name.startsWith("GET ")));
        }
        assertThat(read).isEqualTo(may);
    }

    private String token(String role) {
        Window window = windowOf(newcomer("asks-as-" + role, role)).opens("/profile");
        window.fills("name", "routes").checks(role).presses("トークンを作成");
        return sees(window, "#new-token").textContent();
    }

    private static Set<String> named(String who, Predicate<String> name) {
        Set<String> names = new TreeSet<>();
        RouteTable.lines().forEach((route, may) -> {
            if (may.contains(who) && name.test(route)) {
                names.add(route);
            }
        });
        return names;
    }

    private int status(Route route, HttpRequest.Builder request, String accept) {
        return answer(route, request, accept).statusCode();
    }

    // The live feed never ends: the head of an answer is enough.
    private HttpResponse<InputStream> answer(Route route, HttpRequest.Builder request, String accept) {
        boolean reads = Set.of("GET", "DELETE").contains(route.method());
        request.uri(desk().running().base().resolve(route.address()))
                .timeout(Duration.ofSeconds(30))
                .header("Accept", accept + ", */*;q=0.1")
                .method(
                        route.method(),
                        reads ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString("{}"));
        if (!reads) {
            request.header("Content-Type", route.consumes().orElse("application/x-www-form-urlencoded"));
        }
        try {
            HttpResponse<InputStream> answer = client.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
            answer.body().close();
            return answer;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
