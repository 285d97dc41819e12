package jp.orikaeshi.customer;

import java.util.Locale;
import java.util.function.DoubleUnaryOperator;

/** A colour of the sRGB space; its parts are 0 to 255. */
public record Colour(int red, int green, int blue) {
    public static final Colour WHITE = new Colour(255, 255, 255);

    /** What text of any size needs against its ground, WCAG 2.2, criterion 1.4.3. */
    public static final double LEGIBLE = 4.5;

    /** Read from its hexadecimal form, {@code #14466b}. */
    public static Colour of(String hex) {
        int rgb = Integer.parseInt(hex.substring(1), 16);
        return new Colour(rgb >> 16, (rgb >> 8) & 255, rgb & 255);
    }

    /** {@code #14466b}. */
    public String hex() {
        return String.format(Locale.ROOT, "#%02x%02x%02x", red, green, blue);
    }

    /** How well one is read on the other, 1 to 21, as WCAG 2 counts it. */
    public double contrast(Colour other) {
        double one = luminance();
        double two = other.luminance();
        return (Math.max(one, two) + 0.05) / (Math.min(one, two) + 0.05);
    }

    /** This much of the other mixed in, 0 to 1. */
    public Colour mixed(Colour other, double share) {
        return new Colour(
                mixed(red, other.red, share), mixed(green, other.green, share), mixed(blue, other.blue, share));
    }

    /** The same colour, darkened until it can be read on white. */
    public Colour legible() {
        Colour black = new Colour(0, 0, 0);
        Colour darker = this;
        for (int percent = 1; darker.contrast(WHITE) < LEGIBLE; percent++) {
            darker = mixed(black, percent / 100.0);
        }
        return darker;
    }

    private static int mixed(int own, int other, double share) {
        return (int) Math.round(own + (other - own) * share);
    }

    private double luminance() {
        DoubleUnaryOperator linear = part -> part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
        return 0.2126 * linear.applyAsDouble(red / 255.0)
                + 0.7152 * linear.applyAsDouble(green / 255.0)
                + 0.0722 * linear.applyAsDouble(blue / 255.0);
    }
}
