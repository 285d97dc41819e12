package jp.orikaeshi.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import jp.orikaeshi.form.Form;
import jp.orikaeshi.form.Reading;
import jp.orikaeshi.form.Typed;
import org.junit.jupiter.api.Test;

class DeskTreeTest {
    private static final String OFFICE = """
            plans:
              - {id: standard, name: S, calendar: always, promises: {response: PT15M, callback: PT30M, resolution: PT8H}}
            customers:
              - number: "100234"
                name: 株式会社山田製作所
                plan: standard
                assets:
                  - id: office
                    kind: network
                    name: 本社 LAN
                    devices: [{mac: 00-26-73-AA-BB-CC, name: 複合機, always: true}]
                    probes: [{kind: devices, key: k-lan-0001}, {kind: ping, host: gw.yamada.example}]
            """;
    private static final UUID CUSTOMER = new UUID(0, 1);
    private static final Spot NETWORK = new Spot(CUSTOMER, "100234").asset("office");

    private final DeskTree tree = new DeskTree(read());

    private static DeskFile read() {
        DeskReading reading = DeskReading.of(OFFICE, Set.of(), Locale.ENGLISH);
        assertThat(reading).isInstanceOf(DeskReading.Sound.class);
        return ((DeskReading.Sound) reading).file();
    }

    /** As the page does it: the form is filled, sent, read, and put in the place of what was there. */
    private ObjectNode saved(Form form, EntryKind kind, String pointer) {
        ObjectNode fields = Entry.of(kind, tree.at(pointer)).fields();
        ObjectNode typed = Reading.of(form, Typed.of(form, fields), fields).tree();
        tree.change(kind, pointer, typed);
        return (ObjectNode) tree.at(pointer);
    }

    @Test
    void a_network_keeps_its_devices_and_probes_when_its_form_is_saved() {
        String at = tree.pointer(NETWORK).orElseThrow();
        ObjectNode before = tree.at(at).deepCopy();

        assertThat(saved(DeskSchema.asset().without("id"), EntryKind.ASSET, at)).isEqualTo(before);
        assertThat(before.at("/devices/0/mac").asText()).isEqualTo("00:26:73:aa:bb:cc");
    }

    @Test
    void so_it_does_when_one_of_its_probes_is_changed_added_or_taken_out() {
        String network = tree.pointer(NETWORK).orElseThrow();
        ObjectNode before = tree.at(network).deepCopy();
        Spot probe = NETWORK.probe(0);
        String at = tree.pointer(probe).orElseThrow();

        saved(DeskSchema.probe("devices").orElseThrow(), EntryKind.PROBE, at);
        assertThat(tree.at(network)).isEqualTo(before);

        tree.add(EntryKind.PROBE, network, JsonNodeFactory.instance.objectNode().put("kind", "ping"));
        tree.remove(probe, at);
        assertThat(tree.at(network + "/devices")).isEqualTo(before.path("devices"));
    }

    @Test
    void a_device_that_is_approved_meanwhile_does_not_make_the_form_of_its_network_outdated() {
        String at = tree.pointer(NETWORK).orElseThrow();
        String version = Entry.of(EntryKind.ASSET, tree.at(at)).version();

        ((ObjectNode) tree.at(at)).remove("devices");

        assertThat(Entry.of(EntryKind.ASSET, tree.at(at)).version()).isEqualTo(version);
    }
}
