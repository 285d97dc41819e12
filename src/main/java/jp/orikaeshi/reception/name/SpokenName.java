package jp.orikaeshi.reception.name;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A name as a recogniser heard it, with all that people say around a name. Whether はい is an answer or the start of 灰島
 * cannot be known here, so nothing is thrown away: every stripping gives one more form, and the best form counts.
 */
public final class SpokenName {
    // Longer texts are no names, and reading them letter by letter would cost time on a live call.
    private static final int LONGEST = 60;
    private static final Pattern ENDINGS =
            Pattern.compile("[\\s。、．，.,!?！？]*(と申します|ともうします|と言います|といいます|でございます|ございます|になります|なんですけれども|なんですけど|なんですが"
                    + "|ですけれども|ですけど|ですが|でして|です|の者|様|さま|さん)?[\\s。、．，.,!?！？]*$");
    private static final List<String> FILLERS = List.of(
            "エエト",
            "エート",
            "エット",
            "エーット",
            "エエットデスネ",
            "エートデスネ",
            "エットデスネ",
            "エー",
            "エエ",
            "アノー",
            "アノウ",
            "アノ",
            "アー",
            "ウント",
            "ウーント",
            "ハイ",
            "モシモシ",
            "スミマセン",
            "スイマセン",
            "オ世話ニナッテオリマス",
            "オ世話ニナッテイマス",
            "オ世話ニナリマス",
            "お世話になっております",
            "ワタシハ",
            "ワタクシハ",
            "ワタシ",
            "ワタクシ",
            "私ハ",
            "私",
            "コチラハ",
            "コチラ",
            "名前ハ",
            "会社名ハ",
            "会社ハ",
            "契約者ハ");

    private final String heard;
    private final List<String> forms;

    private SpokenName(String heard, List<String> forms) {
        this.heard = heard;
        this.forms = forms;
    }

    public static SpokenName of(String heard) {
        String whole = heard.codePointCount(0, heard.length()) <= LONGEST
                ? heard
                : heard.substring(0, heard.offsetByCodePoints(0, LONGEST));
        Set<String> forms = new LinkedHashSet<>();
        for (String ending : shortened(whole)) {
            addForms(ending, forms);
            // "of such a company, so and so": either may be what is registered.
            int of = ending.indexOf('の');
            if (of >= 2 && of <= ending.length() - 3) {
                addForms(ending.substring(0, of), forms);
                addForms(ending.substring(of + 1), forms);
            }
        }
        forms.remove("");
        return new SpokenName(whole.strip(), List.copyOf(forms));
    }

    /** The forms to compare, normalised, at least one letter each; empty if nothing was said that is a name. */
    List<String> forms() {
        return forms;
    }

    /** What to say back to the caller: what was heard, without what was said around it; never the registered name. */
    public String toSayBack() {
        List<String> shorter = shortened(heard);
        return shorter.get(shorter.size() - 1);
    }

    private static void addForms(String text, Set<String> forms) {
        Deque<String> waiting = new ArrayDeque<>(List.of(Writing.normalise(text)));
        while (!waiting.isEmpty()) {
            String form = waiting.pop();
            if (form.isEmpty() || !forms.add(form)) {
                continue;
            }
            waiting.add(Writing.withoutLegalForm(form));
            FILLERS.stream()
                    .filter(form::startsWith)
                    .map(f -> form.substring(f.length()))
                    .forEach(waiting::add);
        }
    }

    /** The text, then without its last ending, and so on; never shortened to nothing. */
    private static List<String> shortened(String text) {
        List<String> all = new ArrayList<>(List.of(text));
        String last = text;
        while (true) {
            String next = ENDINGS.matcher(last).replaceFirst("");
            if (next.isBlank() || next.equals(last)) {
                return all;
            }
            all.add(next);
            last = next;
        }
    }
}
