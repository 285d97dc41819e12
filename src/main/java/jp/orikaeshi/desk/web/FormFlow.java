package jp.orikaeshi.desk.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import jp.orikaeshi.desk.Entry;
import jp.orikaeshi.desk.EntryOutcome;
import jp.orikaeshi.form.Form;
import jp.orikaeshi.form.Reading;
import jp.orikaeshi.form.Told;
import jp.orikaeshi.form.Typed;
import jp.orikaeshi.web.problem.ProblemException;

/**
 * The way of an entry's form, from being opened to being saved: what is typed stays until it is right, and never takes the
 * place of somebody else's change unseen.
 */
final class FormFlow {
    private static final int OK = 200;
    private static final int STALE = 412;
    private static final int INVALID = 422;

    private final Form form;
    private final Optional<Entry> entry;
    private final Locale locale;
    private final Sheets sheets;

    /** Puts the page with the form together. */
    interface Sheets {
        /**
         * The page.
         *
         * @param fields what the form is filled with
         * @param version of the entry that is in force; empty if it is a new one
         * @param problem key of what has to be told first; empty if nothing has
         */
        Response page(int status, JsonNode fields, Told told, String version, String problem);
    }

    /** @param entry what is in force; nothing for a new one */
    FormFlow(Form form, Optional<Entry> entry, Locale locale, Sheets sheets) {
        this.form = form;
        this.entry = entry;
        this.locale = locale;
        this.sheets = sheets;
    }

    Response show() {
        return sheets.page(OK, saved(), Told.NOTHING, entry.map(Entry::version).orElse(""), "");
    }

    /**
     * Saves what was typed.
     *
     * @param write takes the version that was looked at, and the fields
     * @param next where these fields, once saved, are shown
     */
    Response save(Typed typed, BiFunction<String, ObjectNode, EntryOutcome> write, Function<ObjectNode, URI> next) {
        Reading.Result read = Reading.of(form, typed, saved());
        String version = typed.at("_version");
        if (!typed.at("_more").isEmpty()) {
            return sheets.page(OK, read.tree(), Told.NOTHING, version, "");
        }
        EntryOutcome outcome = write.apply(version, read.tree());
        if (outcome instanceof EntryOutcome.Saved) {
            return Response.seeOther(next.apply(read.tree())).build();
        }
        return outcome instanceof EntryOutcome.Refused refused
                ? sheets.page(
                        INVALID, read.tree(), FormProblems.told(form, read, refused.faults(), locale), version, "")
                : sheets.page(STALE, read.tree(), Told.NOTHING, present().version(), "setup.stale");
    }

    /**
     * Takes the entry out.
     *
     * @param write takes the version that was looked at
     * @param next where it was
     */
    Response remove(Typed typed, Function<String, EntryOutcome> write, URI next) {
        EntryOutcome outcome = write.apply(typed.at("_version"));
        if (outcome instanceof EntryOutcome.Saved) {
            return Response.seeOther(next).build();
        }
        String version = present().version();
        return outcome instanceof EntryOutcome.Refused refused
                ? sheets.page(INVALID, saved(), Told.of(form, Map.of(), refused.faults()), version, "")
                : sheets.page(STALE, saved(), Told.NOTHING, version, "setup.stale.remove");
    }

    private JsonNode saved() {
        return entry.<JsonNode>map(Entry::fields).orElse(MissingNode.getInstance());
    }

    private Entry present() {
        return entry.orElseThrow(FormFlow::gone);
    }

    /** What was looked at is not there any more. */
    static ProblemException gone() {
        return new ProblemException(STALE, "entry-gone", "");
    }
}
