package jp.orikaeshi.customer;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LogoTest {
    private static final String SVG = "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 400 100'>%s</svg>";

    @Test
    void a_drawing_becomes_as_high_as_a_letterhead_has_room_and_keeps_its_shape() {
        String markup = Logo.of(drawing(SVG.formatted("<path d='M0 0 L400 100' fill='#14466b'/>")))
                .markup("A & \"B\"");
        assertThat(markup)
                .contains("width=\"168\"", "height=\"42\"", "<path", "alt=\"A &amp; &quot;B&quot;\"")
                .doesNotContain("<?xml");
    }

    @Test
    void a_png_of_any_size_does_not_stand_out() throws IOException {
        assertThat(Logo.of(png(2_000, 200)).markup("x")).contains("width=\"210\"", "height=\"21\"");
        assertThat(Logo.fault(png(4_001, 10))).contains("logo-size");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "<text>Example</text>",
                "<image href='https://elsewhere.example/a.png'/>",
                "<style>@import url(https://elsewhere.example/a.css);</style>",
                "<rect onload='x()' width='1' height='1'/>",
                "<rect fill='url(https://elsewhere.example/#a)' width='1' height='1'/>",
                "<foreignObject><p xmlns='http://www.w3.org/1999/xhtml'>x</p></foreignObject>"
            })
    void a_drawing_holds_shapes_alone(String part) {
        assertThat(Logo.fault(drawing(SVG.formatted(part)))).contains("logo-parts");
    }

    @Test
    void what_is_no_picture_is_refused() {
        assertThat(Logo.fault(drawing("<svg"))).contains("logo-unreadable");
        assertThat(Logo.fault(drawing("<!DOCTYPE svg [<!ENTITY x SYSTEM 'file:///etc/passwd'>]>"
                        + SVG.formatted("<title>&x;</title>"))))
                .contains("logo-unreadable");
        assertThat(Logo.fault("data:image/png;base64,AAAA")).contains("logo-unreadable");
        assertThat(Logo.fault("data:image/gif;base64,R0lGODlhAQABAAAAACw=")).contains("logo-unreadable");
        assertThat(Logo.fault(drawing("<svg xmlns='http://www.w3.org/2000/svg'/>")))
                .contains("logo-size");
    }

    private static String drawing(String svg) {
        return "data:image/svg+xml;base64," + Base64.getEncoder().encodeToString(svg.getBytes(StandardCharsets.UTF_8));
    }

    private static String png(int width, int height) throws IOException {
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB), "png", bytes);
        return "data:image/png;base64," + Base64.getEncoder().encodeToString(bytes.toByteArray());
    }
}
