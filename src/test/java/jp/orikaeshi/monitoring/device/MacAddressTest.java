package jp.orikaeshi.monitoring.device;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class MacAddressTest {
    private static MacAddress mac(String text) {
        return MacAddress.parse(text).orElseThrow();
    }

    @Test
    void it_is_the_same_however_it_is_written() {
        for (String written : List.of(
                "00:26:73:AA:BB:0C",
                "00-26-73-aa-bb-0c",
                "0:26:73:aa:bb:c",
                "0026.73aa.bb0c",
                "002673AABB0C",
                " 00:26:73:aa:bb:0c ")) {
            assertThat(mac(written).value()).as(written).isEqualTo("00:26:73:aa:bb:0c");
        }
        for (String none : List.of("", "00:26:73:aa:bb", "00:26:73:aa:bb:0c:0d", "00:26:73:aa:bb:gg", "192.168.1.1")) {
            assertThat(MacAddress.parse(none)).as(none).isEmpty();
        }
    }

    @Test
    void one_that_a_device_has_chosen_itself_is_told_by_a_bit_and_groups_are_no_devices() {
        assertThat(mac("00:26:73:aa:bb:cc").randomized()).isFalse();
        for (String chosen : List.of("02:00:00:00:00:01", "da:a1:19:00:00:01", "fe:00:00:00:00:01")) {
            assertThat(mac(chosen).randomized()).as(chosen).isTrue();
        }
        assertThat(mac("01:00:5e:00:00:fb").ofOneDevice()).isFalse();
        assertThat(mac("ff:ff:ff:ff:ff:ff").ofOneDevice()).isFalse();
        assertThat(mac("00:00:00:00:00:00").ofOneDevice()).isFalse();
        assertThat(mac("00:26:73:aa:bb:cc").ofOneDevice()).isTrue();
    }

    @Test
    void its_first_digits_tell_who_made_it_unless_it_was_chosen() {
        MacAddress copier = mac("00:26:73:aa:bb:cc");
        // A block of the IEEE's that is divided among smaller makers.
        MacAddress small = mac("00:1b:c5:00:0f:ff");

        assertThat(new Vendors().of(List.of(copier, small, mac("02:26:73:aa:bb:cc"))))
                .hasSize(2)
                .containsEntry(copier, "RICOH COMPANY,LTD.")
                .hasEntrySatisfying(
                        small, maker -> assertThat(maker).isNotBlank().doesNotContain("IEEE"));
    }
}
