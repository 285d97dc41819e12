package jp.orikaeshi.settings;

import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** A second place to look from: its address and the token that both sides have. */
final class VantageSettings {
    static final String MODE = "vantage";
    private static final String ADDRESS = "ORIKAESHI_VANTAGE";
    private static final String TOKEN = "ORIKAESHI_VANTAGE_TOKEN";
    private static final Pattern GOOD_TOKEN = Pattern.compile("[!-~]{16,}");
    private static final Pattern THIS_MACHINE = Pattern.compile("localhost|127(\\.\\d{1,3}){3}|\\[::1]");

    private final Map<String, String> values;

    VantageSettings(Map<String, String> values) {
        this.values = values;
    }

    /**
     * Empty where nobody else is asked.
     *
     * @param own how this process is reached; the address, if it is the vantage itself
     */
    Optional<VantagePoint> point(URI own) {
        boolean itself = MODE.equals(values.get(SettingNames.MODE));
        Optional<URI> address =
                itself ? Optional.of(own) : SettingNames.text(values, ADDRESS).map(VantageSettings::address);
        Optional<String> token = SettingNames.text(values, TOKEN).map(VantageSettings::token);
        if (address.isPresent() && token.isEmpty()) {
            throw new WrongSetting(
                    TOKEN,
                    itself ? "missing: the vantage answers nobody else" : "missing, because " + ADDRESS + " is set");
        }
        if (address.isEmpty() && token.isPresent()) {
            throw new WrongSetting(ADDRESS, "missing, because " + TOKEN + " is set");
        }
        return address.map(at -> new VantagePoint(at, token.orElseThrow()));
    }

    // What probes log in with goes there.
    private static URI address(String value) {
        URI address = NetworkSettings.webAddress(ADDRESS, value);
        if (!"https".equals(address.getScheme())
                && !THIS_MACHINE.matcher(address.getHost()).matches()) {
            throw new WrongSetting(ADDRESS, "must be https, since passwords of probes go there: " + value);
        }
        return address;
    }

    private static String token(String value) {
        if (!GOOD_TOKEN.matcher(value).matches()) {
            throw new WrongSetting(TOKEN, "a token has at least 16 characters, ASCII only, no spaces");
        }
        return value;
    }
}
