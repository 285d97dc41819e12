package jp.orikaeshi.ticket.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.function.UnaryOperator;
import jp.orikaeshi.persistence.Coded;
import jp.orikaeshi.settings.Settings;
import jp.orikaeshi.sla.ClockEvent;
import jp.orikaeshi.sla.ClockNotFound;
import jp.orikaeshi.sla.Correction;
import jp.orikaeshi.sla.LedgerDesk;
import jp.orikaeshi.sla.Promise;
import jp.orikaeshi.time.Period;
import jp.orikaeshi.web.CurrentUser;
import jp.orikaeshi.web.LocalMoment;
import jp.orikaeshi.web.Messages;
import jp.orikaeshi.web.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/** Reads what people and programs add to the ledger, field by field, and adds it. */
@RequestScoped
public class LedgerForms {
    @Inject
    LedgerDesk desk;

    @Inject
    Settings settings;

    @Inject
    CurrentUser user;

    @Inject
    Words words;

    @Inject
    Clock clock;

    /** @throws ProblemException 404 if there is no such promise */
    ClockEvent.Clocked clock(long number, String promise, int cycle) {
        return Coded.find(Promise.class, promise)
                .map(code -> new ClockEvent.Clocked(number, code, cycle))
                .orElseThrow(() -> new ProblemException(
                        404, "clock-not-found", Messages.text(user.locale(), "ticketapi.clock-not-found")));
    }

    /**
     * The month as of whose end a clock is asked for, written {@code 2026-11}.
     *
     * @return null if none is asked for, or one that is not over: that one is counted up to now
     * @throws ProblemException 400 if it is written otherwise, or has not begun
     */
    @Nullable
    MonthOver month(@Nullable String written) {
        String text = Optional.ofNullable(written).orElse("").strip();
        if (text.isEmpty()) {
            return null;
        }
        MonthOver month = MonthOver.parse(text, settings.zone()).orElseThrow(() -> wrongMonth("ticketapi.month"));
        MonthOver current = MonthOver.at(clock.instant(), settings.zone());
        if (month.value().isAfter(current.value())) {
            throw wrongMonth("ticketapi.month-ahead", month, current);
        }
        return month.value().equals(current.value()) ? null : month;
    }

    /** Which of the two figures of a clock is asked for: that without its corrections with {@code measured}. */
    boolean measured(@Nullable String figure) {
        String text = Optional.ofNullable(figure).orElse("").strip();
        if (!text.isEmpty() && !text.equals(ExplainSheet.MEASURED)) {
            words.wrong("figure", "ticketapi.one-of", ExplainSheet.MEASURED);
            words.check(400);
        }
        return !text.isEmpty();
    }

    /** 400. */
    ProblemException notGivenBy(MonthOver month, ClockEvent.Clocked of) {
        return wrongMonth("ticketapi.month-before-promise", month, of.ticket());
    }

    private ProblemException wrongMonth(String key, Object... values) {
        return new ProblemException(400, "invalid-request", Messages.text(user.locale(), key, values));
    }

    /**
     * Adds a correction.
     *
     * @param label what whoever sent it calls a field: {@code from}, {@code until}, {@code counts}, {@code reason}
     * @param counts {@code true} or {@code false}
     * @throws ClockNotFound if there is no such clock
     * @throws ProblemException 422 naming what is missing or wrong
     */
    void correct(
            ClockEvent.Clocked of,
            UnaryOperator<String> label,
            @Nullable String from,
            @Nullable String until,
            @Nullable String counts,
            @Nullable String reason) {
        Optional<Instant> begin = moment(label.apply("from"), from);
        Optional<Instant> end = moment(label.apply("until"), until);
        if (begin.isPresent() && end.isPresent() && !begin.get().isBefore(end.get())) {
            words.wrong(label.apply("until"), "ticketapi.until-before-from");
        }
        String said = words.required(label.apply("counts"), counts);
        if (!said.isEmpty() && !said.equals("true") && !said.equals("false")) {
            words.wrong(label.apply("counts"), "ticketapi.one-of", "true, false");
        }
        String why = reason(label.apply("reason"), reason);
        words.check(422);
        Period period = new Period(begin.orElseThrow(), end.orElseThrow());
        desk.correct(of, new Correction(period, said.equals("true"), why, user.login()));
    }

    /** Adds why it was broken, to the same rules. */
    void giveReason(ClockEvent.Clocked of, UnaryOperator<String> label, @Nullable String text) {
        String why = reason(label.apply("reason"), text);
        words.check(422);
        desk.giveReason(of, why, user.login());
    }

    private String reason(String field, @Nullable String text) {
        String why = words.required(field, text);
        words.atMost(Words.SHORT, field, why);
        return why.replaceAll("\\s+", " ");
    }

    private Optional<Instant> moment(String field, @Nullable String written) {
        String text = words.required(field, written);
        Optional<Instant> at = LocalMoment.parse(text, settings.zone()).map(OffsetDateTime::toInstant);
        if (!text.isEmpty() && at.isEmpty()) {
            words.wrong(field, "ticketapi.not-a-moment", text);
        }
        return at;
    }
}
