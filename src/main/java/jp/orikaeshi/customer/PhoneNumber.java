package jp.orikaeshi.customer;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberType;
import java.text.Normalizer;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** A telephone number in E.164, such as {@code +81312345678}. Prints masked: {@link #e164()} is for dialling only. */
public record PhoneNumber(@JsonValue String e164) {
    private static final Pattern E164 = Pattern.compile("\\+[1-9]\\d{5,14}");
    // What Twilio sends for a withheld number; +266696687 would parse as Lesotho, so these are looked at first.
    private static final Set<String> WITHHELD =
            Set.of("+266696687", "+7378742833", "+86282452253", "+8656696", "+2562533");
    private static final Set<PhoneNumberType> DIALLABLE = Set.of(
            PhoneNumberType.FIXED_LINE,
            PhoneNumberType.MOBILE,
            PhoneNumberType.FIXED_LINE_OR_MOBILE,
            PhoneNumberType.VOIP,
            PhoneNumberType.TOLL_FREE);

    @JsonCreator
    public PhoneNumber {
        if (!E164.matcher(e164).matches()) {
            throw new IllegalArgumentException("not an E.164 number");
        }
    }

    /** The number a carrier names as the caller, or nothing if it is withheld or not a number at all. */
    public static Optional<PhoneNumber> ofCaller(String raw) {
        String number = raw.strip();
        return WITHHELD.contains(number) || !E164.matcher(number).matches()
                ? Optional.empty()
                : Optional.of(new PhoneNumber(number));
    }

    /** What a person typed or keyed in, in Japan: {@code 090-1234-5678}, full-width digits, {@code 184} in front. */
    public static Optional<PhoneNumber> parse(String typed) {
        String plain = Normalizer.normalize(typed, Normalizer.Form.NFKC)
                .strip()
                .replaceFirst("^18[46](?=0)", "")
                .replace("内線", " ext. ");
        try {
            PhoneNumberUtil util = PhoneNumberUtil.getInstance();
            var parsed = util.parse(plain, "JP");
            return util.isValidNumber(parsed)
                    ? Optional.of(new PhoneNumber(util.format(parsed, PhoneNumberUtil.PhoneNumberFormat.E164)))
                    : Optional.empty();
        } catch (NumberParseException notANumber) {
            return Optional.empty();
        }
    }

    /** Whether we may ring it: a valid Japanese fixed, mobile, IP or toll-free number; no 0570, 0990, 110. */
    public boolean diallable() {
        try {
            PhoneNumberUtil util = PhoneNumberUtil.getInstance();
            var parsed = util.parse(e164, "JP");
            return util.isValidNumberForRegion(parsed, "JP") && DIALLABLE.contains(util.getNumberType(parsed));
        } catch (NumberParseException notANumber) {
            return false;
        }
    }

    /** Whether it is a mobile telephone's, which takes short messages. */
    public boolean mobile() {
        try {
            PhoneNumberUtil util = PhoneNumberUtil.getInstance();
            return util.getNumberType(util.parse(e164, "JP")) == PhoneNumberType.MOBILE;
        } catch (NumberParseException notANumber) {
            return false;
        }
    }

    /** As people in Japan write it, {@code 090-1234-5678}. */
    public String national() {
        try {
            PhoneNumberUtil util = PhoneNumberUtil.getInstance();
            var parsed = util.parse(e164, "JP");
            return util.format(
                    parsed,
                    parsed.getCountryCode() == 81
                            ? PhoneNumberUtil.PhoneNumberFormat.NATIONAL
                            : PhoneNumberUtil.PhoneNumberFormat.INTERNATIONAL);
        } catch (NumberParseException notANumber) {
            return e164;
        }
    }

    /** For screens that do not need the whole number, {@code 090-****-5678}. */
    public String masked() {
        String[] parts = national().split("-", -1);
        return parts.length == 3 ? parts[0] + "-****-" + parts[2] : "****" + lastFour();
    }

    /** The last four digits: all that a log line may hold. */
    public String lastFour() {
        return e164.substring(e164.length() - 4);
    }

    @Override
    public String toString() {
        return "…" + lastFour();
    }
}
