package jp.orikaeshi.settings;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Public holidays as a file: a date and a name on each line. The list of the Cabinet Office is read as it is published, in
 * Shift_JIS, with its line of headings and dates such as {@code 2027/1/1}.
 */
public final class HolidayFile {
    private static final String SETTING = "ORIKAESHI_HOLIDAYS";
    private static final Charset PUBLISHED = Charset.forName("windows-31j");
    private static final Pattern DAY =
            Pattern.compile("(\\d{4})[-/](\\d{1,2})[-/](\\d{1,2})\\s*,\\s*\"?([^\",]+)\"?,*");

    private HolidayFile() {}

    /**
     * Reads it.
     *
     * @throws WrongSetting naming the line that is wrong
     */
    public static Map<LocalDate, String> read(Path file) {
        try {
            return read(text(Files.readAllBytes(file)));
        } catch (IOException e) {
            throw new WrongSetting(SETTING, "cannot be read: " + file);
        }
    }

    static Map<LocalDate, String> read(String text) {
        Map<LocalDate, String> days = new TreeMap<>();
        List<String> lines = text.lines().map(String::strip).toList();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            boolean heading = i == 0 && !line.isEmpty() && !Character.isDigit(line.charAt(0));
            if (!line.isEmpty() && !line.startsWith("#") && !heading) {
                Matcher day = DAY.matcher(line);
                if (!day.matches()) {
                    throw wrong(i, line);
                }
                days.put(date(day, i, line), day.group(4).strip());
            }
        }
        if (days.isEmpty()) {
            throw new WrongSetting(SETTING, "has no day in it; write a date and a name on each line");
        }
        return days;
    }

    private static LocalDate date(Matcher day, int index, String line) {
        try {
            return LocalDate.of(number(day, 1), number(day, 2), number(day, 3));
        } catch (DateTimeException e) {
            throw wrong(index, line);
        }
    }

    private static int number(Matcher day, int group) {
        return Integer.parseInt(day.group(group));
    }

    private static WrongSetting wrong(int index, String line) {
        return new WrongSetting(
                SETTING, "line " + (index + 1) + " is not a date and a name, such as 2027-01-01,元日: " + line);
    }

    private static String text(byte[] bytes) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            return new String(bytes, PUBLISHED);
        }
    }
}
