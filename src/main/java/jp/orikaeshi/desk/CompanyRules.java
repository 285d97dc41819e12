package jp.orikaeshi.desk;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import java.util.regex.Pattern;
import jp.orikaeshi.customer.Colour;
import jp.orikaeshi.customer.Logo;

/** What a schema cannot say of the company: a colour that can be read, a logo that can be drawn. */
final class CompanyRules {
    private static final Pattern COLOUR = Pattern.compile("#[0-9A-Fa-f]{6}");

    private final Faults faults;

    CompanyRules(Faults faults) {
        this.faults = faults;
    }

    void check(JsonNode root) {
        JsonNode company = root.path("company");
        String colour = company.path("colour").asText();
        if (COLOUR.matcher(colour).matches()) {
            legible(Colour.of(colour));
        }
        if (company.path("logo").isTextual()) {
            Logo.fault(company.path("logo").asText()).ifPresent(fault -> faults.add("/company/logo", fault));
        }
    }

    private void legible(Colour colour) {
        double contrast = colour.contrast(Colour.WHITE);
        if (contrast < Colour.LEGIBLE) {
            faults.add(
                    "/company/colour",
                    "company-colour",
                    // Cut off, not rounded: 4.49 must not read as enough.
                    String.format(Locale.ROOT, "%.1f", Math.floor(contrast * 10) / 10),
                    Double.toString(Colour.LEGIBLE),
                    colour.legible().hex());
        }
    }
}
