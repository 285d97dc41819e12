package jp.orikaeshi.customer;

import org.jspecify.annotations.Nullable;

/**
 * Whose desk it is, as its documents show it. Each part may be missing.
 *
 * @param logo a {@code data:} address, see {@link Logo}
 * @param colour of headings and rules; legible on white
 */
public record CompanyProfile(
        @Nullable String name,
        @Nullable String logo,
        @Nullable String colour,
        @Nullable String address,
        @Nullable PhoneNumber phone) {
    public static final CompanyProfile UNNAMED = new CompanyProfile(null, null, null, null, null);
}
