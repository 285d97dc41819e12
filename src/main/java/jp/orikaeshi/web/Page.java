package jp.orikaeshi.web;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import jp.orikaeshi.account.Identity;

/**
 * What every template knows: who looks at it, in which language, at what time.
 *
 * @param path of the address asked for
 * @param now the desk's time when the page was made
 * @param csrf empty where nobody is signed in
 * @param notices what everybody has to know, such as that telephony is off
 */
public record Page(
        Optional<Identity> user,
        Locale locale,
        ZoneId zone,
        Instant now,
        String path,
        String csrf,
        List<NavEntry> nav,
        List<String> notices) {

    public Page {
        nav = List.copyOf(nav);
        notices = List.copyOf(notices);
    }

    public String lang() {
        return locale.getLanguage();
    }

    public String theme() {
        return user.map(u -> u.theme().code()).orElse("system");
    }

    /** The words of {@code key} in the reader's language. */
    public String t(String key, Object... values) {
        return Messages.text(locale, key, values);
    }

    public String t(String key, Map<String, ?> values) {
        return Messages.text(locale, key, values);
    }

    /** Whether there are words for {@code key}. */
    public boolean has(String key) {
        return Messages.has(locale, key);
    }

    /** What the person of this login is called. */
    public String name(String login, String name) {
        return PersonName.of(login, name, locale);
    }

    public boolean can(String role) {
        return user.map(u -> u.hasAny(List.of(role))).orElse(false);
    }

    public boolean isCurrent(NavEntry entry) {
        return path.equals(entry.href()) || path.startsWith(entry.href() + "/");
    }

    /** Address of a file under {@code /assets}, naming its content: it may be kept by the browser for ever. */
    public String asset(String file) {
        return Assets.address(file);
    }

    /** {@code 2026-11-24 02:10:03}. */
    public String dateTime(Instant at) {
        return format("yyyy-MM-dd HH:mm:ss", at);
    }

    /** {@code 02:10}, with the day in front unless it is today. */
    public String shortTime(Instant at) {
        boolean today = format("yyyy-MM-dd", at).equals(format("yyyy-MM-dd", now));
        return format(today ? "HH:mm" : lang().equals("ja") ? "M/d HH:mm" : "d MMM HH:mm", at);
    }

    /** {@code 11/24}. */
    public String day(Instant at) {
        return format(lang().equals("ja") ? "M/d" : "d MMM", at);
    }

    /** What is left until then, in words: {@code あと12分}, {@code 12分超過}. */
    public String left(Instant due) {
        return Countdown.text(locale, Duration.between(now, due));
    }

    /** The same in seconds, for the browser to count on; negative once it is over. */
    public long secondsLeft(Instant due) {
        return Duration.between(now, due).toSeconds();
    }

    /** A stretch of time in words: {@code 3時間5分}. */
    public String span(long seconds) {
        return Countdown.span(locale, Duration.ofSeconds(Math.abs(seconds))).strip();
    }

    /** How long something plays: {@code 0:03}, {@code 12:40}, {@code 1:02:03}. */
    public String length(Duration playing) {
        return playing.toHours() > 0
                ? "%d:%02d:%02d".formatted(playing.toHours(), playing.toMinutesPart(), playing.toSecondsPart())
                : "%d:%02d".formatted(playing.toMinutes(), playing.toSecondsPart());
    }

    /** Time that was counted, to the second: {@code 0:12:01}. */
    public String counted(Duration time) {
        return "%d:%02d:%02d".formatted(time.toHours(), time.toMinutesPart(), time.toSecondsPart());
    }

    /** For {@code <time datetime>}. */
    public String iso(Instant at) {
        return at.toString();
    }

    private String format(String pattern, Instant at) {
        return DateTimeFormatter.ofPattern(pattern, locale).withZone(zone).format(at);
    }
}
