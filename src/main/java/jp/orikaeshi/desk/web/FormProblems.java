package jp.orikaeshi.desk.web;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import jp.orikaeshi.document.Fault;
import jp.orikaeshi.form.Form;
import jp.orikaeshi.form.Reading;
import jp.orikaeshi.form.Told;
import jp.orikaeshi.web.Messages;

/** Says what is wrong with a form, in the reader's language. */
final class FormProblems {
    private FormProblems() {}

    static Told told(Form form, Reading.Result read, List<Fault> faults, Locale locale) {
        Map<String, String> plain = new HashMap<>();
        read.faults().forEach((path, code) -> plain.put(path, Messages.text(locale, "form." + code)));
        return Told.of(form, plain, faults);
    }
}
