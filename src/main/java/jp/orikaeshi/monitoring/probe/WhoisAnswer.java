package jp.orikaeshi.monitoring.probe;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads a registry's answer by WHOIS (RFC 3912), which has no form of its own: that of JPRS, {@code [Expires on]
 * 2027/03/31} or {@code [State] Connected (2027/03/31)}, in English and Japanese, and that of gTLDs, {@code Registry
 * Expiry Date: 2027-03-31T04:00:00Z}.
 *
 * @param registration what it says; empty if it says nothing of a domain
 * @param noSuchDomain whether it says that there is none
 */
record WhoisAnswer(Optional<Registration> registration, boolean noSuchDomain) {
    private static final Pattern BRACKETED = Pattern.compile("(?:[a-z]\\. ?)?\\[([^\\]]+)]\\s*(.*)");
    private static final Pattern COLON = Pattern.compile("([A-Za-z][A-Za-z /-]{2,40}):\\s*(.*)");
    private static final Pattern NONE = Pattern.compile(
            "no match|not found|no data found|no entries found|該当するデータがありません", Pattern.CASE_INSENSITIVE);
    private static final Pattern DATE = Pattern.compile("(\\d{4})[/-](\\d{2})[/-](\\d{2})(T\\S+)?");
    private static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");
    private static final Map<String, String> FIELDS = Map.ofEntries(
            Map.entry("domain name", "name"),
            Map.entry("ドメイン名", "name"),
            Map.entry("expires on", "expires"),
            Map.entry("有効期限", "expires"),
            Map.entry("registry expiry date", "expires"),
            Map.entry("status", "status"),
            Map.entry("state", "status"),
            Map.entry("状態", "status"),
            Map.entry("domain status", "status"),
            Map.entry("registrar", "registrar"),
            Map.entry("name server", "server"),
            Map.entry("ネームサーバ", "server"));

    static WhoisAnswer of(String text) {
        boolean named = false;
        Optional<Instant> expires = Optional.empty();
        Optional<String> registrar = Optional.empty();
        List<String> statuses = new ArrayList<>();
        List<String> servers = new ArrayList<>();
        for (String line : text.lines().toList()) {
            Matcher field = field(line.strip());
            String name =
                    field == null ? "" : FIELDS.getOrDefault(field.group(1).toLowerCase(Locale.ROOT), "");
            String value = field == null ? "" : field.group(2).strip();
            if (value.isEmpty()) {
                continue;
            }
            switch (name) {
                case "name" -> named = true;
                case "expires" -> expires = expires.or(() -> date(value));
                case "status" -> {
                    // JPRS puts the date into brackets behind it, gTLDs a link to its explanation.
                    statuses.add(value.replaceAll("\\s*(\\(.*|https?://.*)$", ""));
                    expires = expires.or(() -> date(value));
                }
                case "registrar" -> registrar = Optional.of(LineConversation.printable(value));
                case "server" -> servers.add(DnsValueDecoder.host(value));
                default -> {}
            }
        }
        return named
                ? new WhoisAnswer(Optional.of(new Registration(expires, statuses, registrar, servers)), false)
                : new WhoisAnswer(Optional.empty(), NONE.matcher(text).find());
    }

    private static @Nullable Matcher field(String line) {
        for (Pattern form : List.of(BRACKETED, COLON)) {
            Matcher field = form.matcher(line);
            if (field.matches()) {
                return field;
            }
        }
        return null;
    }

    // A day without a time is JPRS's, and is over when it is over in Japan.
    private static Optional<Instant> date(String value) {
        Matcher date = DATE.matcher(value);
        if (!date.find()) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    date.group(4) == null
                            ? LocalDate.parse(date.group(1) + "-" + date.group(2) + "-" + date.group(3))
                                    .plusDays(1)
                                    .atStartOfDay(JAPAN)
                                    .toInstant()
                            : OffsetDateTime.parse(date.group()).toInstant());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
