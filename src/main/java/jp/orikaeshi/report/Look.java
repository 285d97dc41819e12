package jp.orikaeshi.report;

import java.util.Objects;
import jp.orikaeshi.customer.Colour;
import jp.orikaeshi.customer.CompanyProfile;
import jp.orikaeshi.customer.Logo;
import jp.orikaeshi.customer.PhoneNumber;
import org.jspecify.annotations.Nullable;

/**
 * How all documents of a desk look: the company's name, address and logo, and its colour with those derived from it.
 *
 * @param logo as XHTML; null without one
 * @param brand of headings and rules
 * @param accent of short rules and marks, never of text
 * @param tint the ground of boxes
 */
public record Look(
        @Nullable String name,
        @Nullable String address,
        @Nullable String phone,
        @Nullable String logo,
        String brand,
        String accent,
        String tint) {
    /** A desk that has not said anything about itself. */
    public static final Look PLAIN = new Look(null, null, null, null, "#14466b", "#d98324", "#f3f7fa");

    public static Look of(CompanyProfile company) {
        PhoneNumber phone = company.phone();
        String logo = company.logo();
        String colour = company.colour();
        return new Look(
                company.name(),
                company.address(),
                phone == null ? null : phone.national(),
                logo == null ? null : Logo.of(logo).markup(Objects.requireNonNullElse(company.name(), "会社のロゴ")),
                colour == null ? PLAIN.brand : colour,
                colour == null ? PLAIN.accent : accent(Colour.of(colour)),
                colour == null ? PLAIN.tint : tint(Colour.of(colour)));
    }

    // One colour is all that a company gives. Lighter shades of it never clash with it, as a second hue might.
    private static String accent(Colour brand) {
        return brand.mixed(Colour.WHITE, 0.45).hex();
    }

    private static String tint(Colour brand) {
        return brand.mixed(Colour.WHITE, 0.95).hex();
    }
}
