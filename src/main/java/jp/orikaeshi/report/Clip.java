package jp.orikaeshi.report;

/** Keeps a text within what its place on a page can hold, and says how much was cut off. */
public final class Clip {
    // About what a line of the table holds: a text of many short lines needs as much room as one of long ones.
    private static final int A_LINE = 40;

    private Clip() {}

    /** One line. */
    public static String text(int characters, String text) {
        int all = text.codePointCount(0, text.length());
        if (all <= characters) {
            return text;
        }
        return text.substring(0, text.offsetByCodePoints(0, characters)) + "…（以下" + (all - characters) + "字略）";
    }

    /** The same for several lines. */
    static String prose(int characters, String text) {
        int room = characters;
        for (int shown = 0, i = 0; i < text.length(); shown++, i = text.offsetByCodePoints(i, 1)) {
            room -= text.charAt(i) == '\n' ? A_LINE : 1;
            if (room < 0) {
                return text(shown, text);
            }
        }
        return text;
    }
}
