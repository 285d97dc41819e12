package jp.orikaeshi.duty.web;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.orikaeshi.duty.DutyEntry;
import jp.orikaeshi.duty.EscalationPolicy;
import jp.orikaeshi.duty.EscalationStep;
import jp.orikaeshi.duty.LayerSpec;
import jp.orikaeshi.duty.Shift;
import jp.orikaeshi.time.Period;
import jp.orikaeshi.web.Page;
import org.jspecify.annotations.Nullable;

/**
 * All that the page of the duty calendar shows.
 *
 * @param now who is on duty
 * @param next who follows; null if that does not change within two weeks
 * @param gaps of the next two weeks
 * @param people by login, those who left too
 * @param callable who can be on duty
 * @param unreachable names of those on the plan who cannot be called
 * @param turns that begin within eight weeks
 * @param entries what people entered and still matters
 * @param usualRounds of a policy that does not say how many
 */
public record DutySheet(
        DutyCalendar calendar,
        Shift now,
        @Nullable Shift next,
        List<Period> gaps,
        Map<String, Person> people,
        List<Person> callable,
        List<Person> unreachable,
        List<Turn> turns,
        List<DutyEntry> entries,
        List<LayerSpec> layers,
        List<EscalationPolicy> escalations,
        int usualRounds) {
    private static final Duration LONGEST_CHOSEN = Duration.ofDays(31);

    /** Of a login. Whoever was never an engineer goes by it. */
    public Person person(String login) {
        return people.getOrDefault(login, new Person(login, login, 0));
    }

    /** Those of one engineer. */
    public List<Turn> turnsOf(String login) {
        return turns.stream().filter(turn -> turn.engineer().equals(login)).toList();
    }

    /** Whether this engineer's turns are short enough to be swapped whole. Without a rotation one may have no end. */
    public boolean chooses(String login) {
        List<Turn> own = turnsOf(login);
        return !own.isEmpty() && own.stream().noneMatch(turn -> turn.lasts(LONGEST_CHOSEN));
    }

    /** Whether this engineer is on duty, now or in one of the turns. */
    public boolean serves(String login) {
        return now.engineer().filter(login::equals).isPresent()
                || !turnsOf(login).isEmpty();
    }

    /** The name of a layer; empty for the lowest. */
    public String layer(String id) {
        return layers.stream()
                .filter(layer -> layer.id().equals(id))
                .map(LayerSpec::name)
                .findFirst()
                .orElse(id);
    }

    /** Whom a step of an escalation calls, in words. */
    public String whom(EscalationStep step, Page page) {
        if (step.engineer() != null) {
            return person(step.engineer()).name();
        }
        return step.layer() == null
                ? page.t("duty.escalation." + step.to())
                : page.t("duty.escalation.layer", layer(step.layer()));
    }

    /** Who is called when all rounds were in vain. */
    public String lastResort(EscalationPolicy policy, Page page) {
        return Stream.concat(
                        policy.lastResort().stream().map(login -> person(login).name()),
                        Stream.of(page.t("duty.escalation.managers")))
                .collect(Collectors.joining(page.t("duty.and")));
    }

    public int rounds(EscalationPolicy policy) {
        return policy.rounds().orElse(usualRounds);
    }

    /** Day and time, today's too: in a list of days a bare time reads as the next line's. */
    public String time(Instant at, Page page) {
        return page.day(at) + " " + local(at, page.zone()).substring("2026-12-01T".length());
    }

    /** As a form writes it. */
    public String local(Instant at, ZoneId zone) {
        return LocalDateTime.ofInstant(at, zone).truncatedTo(ChronoUnit.MINUTES).toString();
    }

    /** Those of the entries that changed a shift. */
    public List<DutyEntry> behind(List<UUID> alterations) {
        return entries.stream()
                .filter(entry -> alterations.contains(entry.id()))
                .toList();
    }
}
