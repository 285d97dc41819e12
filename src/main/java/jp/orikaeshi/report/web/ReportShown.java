package jp.orikaeshi.report.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import jp.orikaeshi.mail.ReportPost;
import jp.orikaeshi.monitoring.OutcomeText;
import jp.orikaeshi.monitoring.Status;
import jp.orikaeshi.report.Availability;
import jp.orikaeshi.report.monthly.Aside;
import jp.orikaeshi.report.monthly.AssetMonth;
import jp.orikaeshi.report.monthly.CustomerMonth;
import jp.orikaeshi.report.monthly.Downtime;
import jp.orikaeshi.report.monthly.FrozenMonth;
import jp.orikaeshi.report.monthly.Month;
import jp.orikaeshi.report.monthly.MonthlyReportData;
import jp.orikaeshi.report.monthly.NightLoad;
import jp.orikaeshi.report.monthly.ReportedMonth;
import jp.orikaeshi.sla.ClockEvent;
import jp.orikaeshi.sla.Promise;
import jp.orikaeshi.web.Messages;
import jp.orikaeshi.web.PersonName;
import org.jspecify.annotations.Nullable;

/**
 * A month on the page.
 *
 * @param customer whose month it is, by the record's id; null: of all customers
 * @param names whom one can choose, by id: active customers in the order of the desk file, and whoever is shown
 * @param ids of customers by their number, to lead to the month of one of them
 * @param logins of engineers by their name, to lead to how often they were called
 * @param people names by login, of whoever set a promise right, made the report or reviewed it
 * @param editions of the month, the newest first; none while it lasts
 * @param later names of customers whose report of the month was made anew after this one of all of them, by id
 * @param post what became of the mail with it; null if it is not to be mailed, or not frozen
 * @param newest the last month that one can ask for
 */
public record ReportShown(
        ReportedMonth reported,
        @Nullable UUID customer,
        Map<String, String> names,
        Map<String, UUID> ids,
        Map<String, String> logins,
        Map<String, String> people,
        List<FrozenMonth> editions,
        Map<UUID, String> later,
        @Nullable ReportPost post,
        Month newest,
        Locale language) {
    public ReportShown {
        names = new LinkedHashMap<>(names);
        ids = Map.copyOf(ids);
        logins = Map.copyOf(logins);
        people = Map.copyOf(people);
        editions = List.copyOf(editions);
        later = new LinkedHashMap<>(later);
    }

    public MonthlyReportData data() {
        return reported.data();
    }

    /** The paragraph above the figures. */
    public String summary() {
        return SummaryText.of(data(), language);
    }

    /** What counts in the availability, where it is not as usual: of the one customer, or plan by plan. */
    public List<String> rules() {
        return data().ruledPlans().stream()
                .flatMap(one -> RuleText.of(one.rule(), language)
                        .map(rule -> data().everybody()
                                ? Messages.text(language, "report.rule.of-plan", one.plan(), rule)
                                : Messages.text(language, "report.rule", rule))
                        .stream())
                .toList();
    }

    public boolean chosen(String id) {
        return customer != null && customer.toString().equals(id);
    }

    /** The address of the same report as a file. */
    public String file(String ending) {
        return address("/reports/" + data().month() + "." + ending + "?", newestEdition() ? null : edition());
    }

    /** The address of what the hash of this very edition is of, also once there is a later one. */
    public String figures() {
        FrozenMonth kept = reported.edition().orElseThrow();
        return address("/reports/" + kept.month() + ".figures.json?", kept.edition());
    }

    /** The address of this very report, also once there is a later edition. */
    public String address() {
        return address(newestEdition() ? null : edition());
    }

    /** The address of an edition of the same report. */
    public String address(@Nullable Integer edition) {
        return address("/reports?month=" + data().month() + "&", edition);
    }

    private String address(String start, @Nullable Integer edition) {
        String whose = customer == null ? "" : "customer=" + customer + "&";
        String which = edition == null ? "" : "edition=" + edition + "&";
        String address = start + whose + which;
        return address.substring(0, address.length() - 1);
    }

    private @Nullable Integer edition() {
        return reported.edition().map(FrozenMonth::edition).orElse(null);
    }

    /** Whether no later edition says otherwise. */
    public boolean newestEdition() {
        return editions.isEmpty() || Objects.equals(edition(), editions.get(0).edition());
    }

    /** The address of the same month of one customer, also of one who has left; null if there is no record of them. */
    public @Nullable String address(CustomerMonth of) {
        UUID id = ids.get(of.number());
        return id == null ? null : address(id);
    }

    /** The address of the same month of one customer, by the record's id. */
    public String address(UUID id) {
        return "/reports?month=" + data().month() + "&customer=" + id;
    }

    /**
     * Where an availability of this month is taken apart.
     *
     * @param part the figure, by the code of its part; empty: all time
     */
    public String explained(AssetMonth of, String part) {
        return ExplainedShown.address(
                of.asset().asset().toString(), data().month().toString(), part, newestEdition() ? null : edition());
    }

    /**
     * Where the figures of a promise are taken apart; of a closed month by what was known at its end, as the report has
     * them.
     */
    public String ledger(ClockEvent.Clocked of) {
        return "/tickets/" + of.ticket() + "/ledger/" + of.promise().code() + "/" + of.cycle()
                + (reported.edition().isPresent() ? "?month=" + data().month() : "");
    }

    public String ledger(Promise promise, long ticket, int cycle) {
        return ledger(new ClockEvent.Clocked(ticket, promise, cycle));
    }

    /** Every promise that was set right in the month, with whose it was. */
    public List<CorrectedPromise> corrected() {
        return CorrectedPromise.of(data());
    }

    /** Those of one kind of callers; of customers by {@code customer}. */
    public List<CorrectedPromise> corrected(String of) {
        String callers = of.equals("customer") ? "" : of;
        return corrected().stream().filter(one -> one.callers().equals(callers)).toList();
    }

    /** Where whose promise it was is told of; null if there is no record of the customer. */
    public @Nullable String address(CorrectedPromise of) {
        CustomerMonth one = of.customer();
        if (one == null) {
            return "#promises-" + of.callers();
        }
        String month = address(one);
        return month == null ? null : month + "#promises-customer";
    }

    /** What whoever wrote a correction is called; who has no account any more, by the login. */
    public String person(String login) {
        return PersonName.of(login, people.getOrDefault(login, login), language);
    }

    /**
     * Where a figure of calls, answers, call-backs or attempts is taken apart.
     *
     * @param path of the list: {@code calls}, {@code answers}, {@code callbacks} or {@code attempts}
     * @param filter of the list, as it stands in the address; empty: all of it
     */
    public String list(String path, String filter) {
        return address(
                "/reports/" + path + "?month=" + data().month() + "&" + (filter.isEmpty() ? "" : filter + "&"),
                newestEdition() ? null : edition());
    }

    /** Where the load of a night is taken apart; of an engineer whom the name does not tell, that of all. */
    public String nights(NightLoad load) {
        String login = logins.get(load.engineer());
        return list(
                "attempts",
                "night=true" + (login == null ? "" : "&engineer=" + URLEncoder.encode(login, StandardCharsets.UTF_8)));
    }

    public CustomerMonth one() {
        return data().customers().get(0);
    }

    /** What the checks saw, in the reader's language. */
    public List<String> seen(Downtime down) {
        return seen(down, language);
    }

    static List<String> seen(Downtime down, Locale language) {
        if (down.untold()) {
            return List.of(Messages.text(language, "report.page.untold"));
        }
        return down.seen().stream()
                .map(outage -> OutcomeText.words(Status.DOWN, outage.outcome(), Map.of(), language))
                .distinct()
                .limit(3)
                .toList();
    }

    /** An availability as it was counted, {@code 99.900 %}: figures that stand below each other have the same places. */
    public static String percent(int milliPercent) {
        return Percent.of(milliPercent).toPlainString() + " %";
    }

    /** {@code 99.9 %}, as a promise is written and in a sentence. */
    public static String shortPercent(int milliPercent) {
        return Percent.of(milliPercent).stripTrailingZeros().toPlainString() + " %";
    }

    /** The colour and shape of whether the promised availability was reached. */
    public static String state(AssetMonth asset) {
        return asset.kept().map(kept -> kept ? "met" : "missed").orElse("unknown");
    }

    /** Each day of the asset's month by the worst of it: {@code down}, {@code unknown}, {@code work}, {@code up}, {@code none}. */
    public static List<String> days(AssetMonth asset) {
        return IntStream.range(0, asset.days().size())
                .mapToObj(n -> day(asset.days().get(n), asset.asides().get(n)))
                .toList();
    }

    private static String day(Availability day, Aside aside) {
        if (!day.down().isZero()) {
            return "down";
        }
        if (aside.untold()) {
            return "unknown";
        }
        if (aside.worked()) {
            return "work";
        }
        return day.watched().isZero() ? "none" : "up";
    }
}
