package jp.orikaeshi.report;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Times and spans as a Japanese reader expects them, in the zone of the reports. */
public record Wording(ZoneId zone) {
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("yyyy年M月d日", Locale.JAPAN);
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("yyyy年M月", Locale.JAPAN);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("M月d日（E）", Locale.JAPAN);
    private static final DateTimeFormatter FULL = DateTimeFormatter.ofPattern("yyyy年M月d日（E）H時mm分", Locale.JAPAN);
    private static final DateTimeFormatter SHORT = DateTimeFormatter.ofPattern("M/d HH:mm", Locale.JAPAN);
    private static final DateTimeFormatter EXACT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.JAPAN);
    private static final DateTimeFormatter TICK_DAY = DateTimeFormatter.ofPattern("M/d", Locale.JAPAN);
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm", Locale.JAPAN);

    /** 2026年11月24日. */
    public String date(Instant at) {
        return DATE.format(at.atZone(zone));
    }

    /** 11月24日（火）. */
    public String day(Instant at) {
        return DAY.format(at.atZone(zone));
    }

    /** 2026年11月24日（火）2時10分. */
    public String full(Instant at) {
        return FULL.format(at.atZone(zone));
    }

    /** 11/24 02:10. */
    public String brief(Instant at) {
        return SHORT.format(at.atZone(zone));
    }

    /** 02:10. */
    public String clock(Instant at) {
        return CLOCK.format(at.atZone(zone));
    }

    /** 02:10:03 with its day, for engineers: 2026-11-24 02:10:03. */
    public String exact(Instant at) {
        return EXACT.format(at.atZone(zone));
    }

    /** Below an axis: 02:10; the day where it begins. */
    public String tick(Instant at) {
        return at.atZone(zone).toLocalTime().equals(LocalTime.MIDNIGHT)
                ? TICK_DAY.format(at.atZone(zone))
                : CLOCK.format(at.atZone(zone));
    }

    /** 2026年11月. */
    public String month(YearMonth month) {
        return MONTH.format(month);
    }

    /** 99.9%, from thousandths of a percent; no zeros behind. */
    public String percent(int milliPercent) {
        BigDecimal percent = BigDecimal.valueOf(milliPercent, 3).stripTrailingZeros();
        return (percent.scale() < 0 ? percent.setScale(0) : percent).toPlainString() + "%";
    }

    /** 1日2時間5分; seconds only below a minute; the sign is dropped. */
    public String span(Duration span) {
        Duration length = span.abs();
        if (length.compareTo(Duration.ofMinutes(1)) < 0) {
            return length.toSeconds() + "秒";
        }
        String text = length.toDays() > 0 ? length.toDays() + "日" : "";
        if (length.toHoursPart() > 0) {
            text += length.toHoursPart() + "時間";
        }
        return length.toMinutesPart() > 0 || text.isEmpty() ? text + length.toMinutesPart() + "分" : text;
    }
}
