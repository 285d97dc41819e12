package jp.orikaeshi.monitoring.device;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Who makes what, by the first digits of a MAC address, from the IEEE's list. It is read through when a device is seen for the
 * first time, which is seldom, and not kept.
 */
@ApplicationScoped
public class Vendors {
    private static final String LIST = "/registries/oui.tsv";
    // The IEEE gives out blocks of three sizes; the smaller one is the maker's own.
    private static final List<Integer> DIGITS = List.of(9, 7, 6);

    /** The makers of those that are on the list. Addresses that a device has chosen itself are on none. */
    Map<MacAddress, String> of(Collection<MacAddress> addresses) {
        List<MacAddress> made =
                addresses.stream().filter(mac -> !mac.randomized()).toList();
        Map<String, String> found = new HashMap<>();
        made.forEach(mac -> DIGITS.forEach(digits -> found.put(mac.prefix(digits), "")));
        if (!found.isEmpty()) {
            read(found);
        }
        Map<MacAddress, String> makers = new HashMap<>();
        for (MacAddress mac : made) {
            DIGITS.stream()
                    .map(digits -> found.getOrDefault(mac.prefix(digits), ""))
                    .filter(maker -> !maker.isEmpty())
                    .findFirst()
                    .ifPresent(maker -> makers.put(mac, maker));
        }
        return makers;
    }

    private static void read(Map<String, String> wanted) {
        try (BufferedReader list = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(Vendors.class.getResourceAsStream(LIST), LIST), StandardCharsets.UTF_8))) {
            list.lines().forEach(line -> {
                int tab = line.indexOf('\t');
                wanted.computeIfPresent(line.substring(0, tab), (prefix, none) -> line.substring(tab + 1));
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
