package jp.orikaeshi.report.monthly;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import jp.orikaeshi.callback.AttemptMade;
import jp.orikaeshi.callback.Outcome;
import jp.orikaeshi.customer.AvailabilityRule;
import jp.orikaeshi.maintenance.MaintenanceCalendar;
import jp.orikaeshi.monitoring.AssetKind;
import jp.orikaeshi.monitoring.EarlyWarning;
import jp.orikaeshi.monitoring.Outage;
import jp.orikaeshi.monitoring.ProbeKind;
import jp.orikaeshi.monitoring.Untold;
import jp.orikaeshi.monitoring.WatchHistory;
import jp.orikaeshi.report.Availability;
import jp.orikaeshi.report.IncidentReportData.Issuer;
import jp.orikaeshi.sla.Promise;
import jp.orikaeshi.sla.PromiseClock;
import jp.orikaeshi.sla.Withdrawal;
import jp.orikaeshi.sla.WrittenClock;
import jp.orikaeshi.ticket.Identification;
import jp.orikaeshi.ticket.Source;
import jp.orikaeshi.ticket.Trouble;
import jp.orikaeshi.time.Period;
import org.jspecify.annotations.Nullable;

/** Months to print: one in which nothing happened, a bad one, and one of all customers. */
public final class Months {
    public static final Month OCTOBER = new Month(YearMonth.of(2026, 10), ZoneId.of("Asia/Tokyo"));
    static final Month NOVEMBER = OCTOBER.after();
    public static final Instant OVER = at("11-01T09:00");
    private static final Instant ALWAYS = Instant.parse("2026-01-01T00:00:00Z");
    private static final int PROMISED = 99_900;
    private static final UUID CUSTOMER = new UUID(0, 1);

    private Months() {}

    /** In Japan, in 2026: {@code 10-05T03:00}. */
    public static Instant at(String monthDayTime) {
        return OffsetDateTime.parse("2026-" + monthDayTime + ":00+09:00").toInstant();
    }

    public static MonthlyReportData quiet() {
        return letter(customer("100234", "株式会社山田製作所", List.of(web(ALWAYS), mail()), List.of(), List.of(), OVER), OVER);
    }

    public static MonthlyReportData nothingWatched() {
        return letter(customer("100299", "新規商店", List.of(), List.of(), List.of(), OVER), OVER);
    }

    /** Outages, broken promises, call-backs that took several attempts, and two months to compare it to. */
    public static MonthlyReportData bad() {
        return letter(troubled(OVER), OVER)
                .comparedTo(List.of(
                        before("2026-09", 60, 5_700, 99_781, 2, 1), before("2026-08", 62, 1_260, 99_953, 1, 0)));
    }

    /**
     * A month of two assets of one customer before.
     *
     * @param days that were watched, of both together
     * @param lowest thousandths of a percent
     */
    private static Before before(String month, int days, int downSeconds, int lowest, int tickets, int missed) {
        return new Before(
                month,
                new MonthTotals(
                        1,
                        2,
                        Duration.ofDays(days).toSeconds(),
                        downSeconds,
                        lowest,
                        lowest < PROMISED ? 1 : 0,
                        tickets,
                        tickets,
                        tickets,
                        3 * tickets - missed,
                        missed,
                        0,
                        0,
                        tickets,
                        660L,
                        1_320L));
    }

    /** The same as of the evening of the 14th. */
    public static MonthlyReportData underway() {
        Instant now = at("10-14T18:30");
        return letter(troubled(now), now);
    }

    public static MonthlyReportData everybody() {
        List<CustomerMonth> all = new ArrayList<>(List.of(
                troubled(OVER),
                customer("100235", "佐藤クリニック", List.of(web(at("10-20T00:00"))), List.of(), List.of(), OVER),
                customer("100299", "新規商店", List.of(), List.of(), List.of(), OVER)));
        List<TicketFacts> asked = new ArrayList<>(wanted(OVER));
        List<AttemptMade> attempts = new ArrayList<>(attempts(OVER));
        for (int n = 0; n < 40; n++) {
            // Every fifth called once.
            List<TicketFacts> tickets = n % 5 == 2 ? List.of(once(1080 + n, n)) : List.of();
            List<AttemptMade> calls =
                    tickets.stream().map(Months::answeredAtOnce).toList();
            asked.addAll(tickets);
            attempts.addAll(calls);
            all.add(customer(
                    Integer.toString(200_100 + n),
                    "株式会社サンプル商事 第" + n + "営業所",
                    List.of(web(ALWAYS)),
                    List.of(),
                    tickets,
                    calls,
                    OVER));
        }
        TicketFacts unknown = call(
                1070,
                Identification.UNKNOWN,
                at("10-22T13:00"),
                null,
                Set.of(),
                null,
                WrittenClock.done(
                        1070, Promise.RESPONSE, at("10-22T13:00"), Duration.ofMinutes(15), at("10-22T13:04")));
        TicketFacts claimed = call(
                1071,
                Identification.UNVERIFIED,
                at("10-23T14:00"),
                Trouble.MAIL,
                Set.of(),
                null,
                WrittenClock.done(
                        1071, Promise.CALLBACK, at("10-23T14:01"), Duration.ofMinutes(30), at("10-23T14:09")));
        AttemptMade back = rang(1071, "sato", Outcome.REACHED, "10-23T14:08", "10-23T14:09", "10-23T14:15");
        Unowned unowned = new Unowned(
                ServiceMonth.of(OCTOBER, OVER, List.of(unknown)),
                ServiceMonth.of(OCTOBER, OVER, List.of(claimed), List.of(back)));
        asked.addAll(List.of(unknown, claimed));
        attempts.add(back);
        DeskMonth desk = new DeskMonth(
                Answering.of(OCTOBER.passedBy(OVER), OCTOBER.zone(), asked, attempts),
                NightLoad.of(attempts, Map.of("sato", "佐藤 健", "tanaka", "田中 花子"), OCTOBER.zone()));
        return new MonthlyReportData(OCTOBER, issuer(), true, all, unowned, OVER, desk, List.of(september()));
    }

    private static Before september() {
        return new Before(
                "2026-09",
                new MonthTotals(
                        42,
                        43,
                        Duration.ofDays(43 * 30).toSeconds(),
                        9_420,
                        99_637,
                        1,
                        3,
                        9,
                        9,
                        21,
                        1,
                        1,
                        0,
                        8,
                        660L,
                        2_160L));
    }

    /** A call of an ordinary day or night, with an engineer on the line within as many minutes as its number says. */
    private static TicketFacts once(long number, int n) {
        Instant opened = at("10-%02dT%02d:10".formatted(2 + n / 2, (n * 7) % 24));
        Instant reached = opened.plus(Duration.ofMinutes(2 + n));
        return call(
                number,
                Identification.ACCEPTED,
                opened,
                Trouble.NETWORK,
                Set.of(),
                null,
                WrittenClock.done(number, Promise.RESPONSE, opened, Duration.ofMinutes(60), reached),
                WrittenClock.done(number, Promise.CALLBACK, opened, Duration.ofMinutes(60), reached),
                WrittenClock.done(
                        number, Promise.RESOLUTION, opened, Duration.ofHours(8), reached.plus(Duration.ofMinutes(25))));
    }

    private static AttemptMade answeredAtOnce(TicketFacts ticket) {
        Instant reached = ticket.clocks().get(0).doneAt().orElseThrow();
        return new AttemptMade(
                ticket.number(),
                ticket.number() % 2 == 0 ? "sato" : "tanaka",
                Outcome.REACHED,
                reached.minusSeconds(40),
                reached.minusSeconds(25),
                reached.plus(Duration.ofMinutes(6)));
    }

    /** More customers who wanted something than are told of one by one; of the last one promises were broken. */
    public static MonthlyReportData busy() {
        List<CustomerMonth> all = new ArrayList<>();
        IntStream.range(0, MonthlyRoom.OVERVIEW.customers() + 5)
                .mapToObj(n -> customer(
                        Integer.toString(200_100 + n),
                        "株式会社サンプル商事 第" + n + "営業所",
                        List.of(web(ALWAYS)),
                        List.of(),
                        List.of(call(
                                2000 + n, Identification.ACCEPTED, at("10-05T10:00"), Trouble.SITE, Set.of(), null)),
                        OVER))
                .forEach(all::add);
        all.add(troubled(OVER));
        return new MonthlyReportData(OCTOBER, issuer(), true, all, null, OVER);
    }

    /** A customer of whom nothing is watched and to whom one thing was promised, which was late. */
    public static MonthlyReportData ofOnePromise() {
        TicketFacts late = call(
                1090,
                Identification.ACCEPTED,
                at("10-05T10:00"),
                Trouble.OTHER,
                Set.of(),
                null,
                WrittenClock.done(
                        1090, Promise.RESPONSE, at("10-05T10:00"), Duration.ofMinutes(15), at("10-05T10:20")));
        return letter(customer("100299", "新規商店", List.of(), List.of(), List.of(late), OVER), OVER);
    }

    /** November of a customer of whom nothing is watched: a promise that October had as broken was set right, and no more. */
    public static MonthlyReportData setRight() {
        return new MonthlyReportData(NOVEMBER, issuer(), false, List.of(setRight(1080)), null, NOVEMBER.to());
    }

    /** The same of all customers, one of whom wanted nothing, and of a caller nobody knew. */
    public static MonthlyReportData setRightOfAll() {
        CustomerMonth quiet = new CustomerMonth(
                "100299", "新規商店", "スタンダード", null, List.of(), service(List.of()), AvailabilityRule.USUAL);
        Unowned unowned = new Unowned(service(setRightOf(1081)), service(List.of()));
        return new MonthlyReportData(NOVEMBER, issuer(), true, List.of(setRight(1080), quiet), unowned, NOVEMBER.to());
    }

    private static CustomerMonth setRight(long ticket) {
        return new CustomerMonth(
                "100260", "合同会社ていせい", "スタンダード", null, List.of(), service(setRightOf(ticket)), AvailabilityRule.USUAL);
    }

    private static ServiceMonth service(List<TicketFacts> tickets) {
        return ServiceMonth.of(NOVEMBER, NOVEMBER.to(), tickets);
    }

    private static List<TicketFacts> setRightOf(long ticket) {
        return List.of(
                ticket(ticket, at("10-31T10:00"), Trouble.MAIL, Set.of(), null, setRight(ticket, Promise.UPDATE)));
    }

    /** Due at half past ten of 31 October, done at eleven; on 2 November half an hour was taken out. */
    static PromiseClock setRight(long ticket, Promise promise) {
        Instant asked = at("10-31T10:00");
        return WrittenClock.corrected(
                ticket,
                promise,
                asked,
                Duration.ofMinutes(30),
                at("10-31T11:00"),
                new Period(asked, at("10-31T10:31")),
                at("11-02T10:00"));
    }

    private static Issuer issuer() {
        return new Issuer("みどりネット監視デスク", "03-1234-5678");
    }

    private static MonthlyReportData letter(CustomerMonth customer, Instant now) {
        return new MonthlyReportData(OCTOBER, issuer(), false, List.of(customer), null, now);
    }

    private static CustomerMonth customer(
            String number,
            String name,
            List<WatchHistory> assets,
            List<Outage> outages,
            List<TicketFacts> tickets,
            Instant now) {
        return customer(number, name, assets, outages, tickets, List.of(), now);
    }

    private static CustomerMonth customer(
            String number,
            String name,
            List<WatchHistory> assets,
            List<Outage> outages,
            List<TicketFacts> tickets,
            List<AttemptMade> attempts,
            Instant now) {
        return customer(number, name, assets, outages, List.of(), tickets, attempts, now);
    }

    private static CustomerMonth customer(
            String number,
            String name,
            List<WatchHistory> assets,
            List<Outage> outages,
            List<EarlyWarning> warnings,
            List<TicketFacts> tickets,
            List<AttemptMade> attempts,
            Instant now) {
        AssetCount count = new AssetCount(OCTOBER, now, tickets);
        return new CustomerMonth(
                number,
                name,
                "スタンダード",
                PROMISED,
                assets.stream()
                        .map(asset -> count.of(
                                asset,
                                new AssetFacts(
                                        outages.stream()
                                                .filter(outage -> outage.asset().equals(asset.asset()))
                                                .toList(),
                                        List.of(),
                                        List.of(),
                                        warnings.stream()
                                                .filter(warning ->
                                                        warning.asset().equals(asset.asset()))
                                                .toList()),
                                PROMISED,
                                AvailabilityRule.USUAL))
                        .toList(),
                ServiceMonth.of(OCTOBER, now, tickets, attempts),
                AvailabilityRule.USUAL);
    }

    /** Of a customer whose plan counts what others leave out: an outage during announced work, and a silent day. */
    public static MonthlyReportData ruled(AvailabilityRule rule) {
        WatchHistory web = web(ALWAYS);
        AssetFacts facts = new AssetFacts(
                List.of(down(web, ProbeKind.HTTP, "10-07T02:30", "10-07T02:50", "http-503")),
                List.of(new Period(at("10-07T02:00"), at("10-07T04:00"))),
                List.of(untold("10-20T00:00", "10-21T00:00"), untold("10-07T03:30", "10-07T04:10")),
                List.of());
        CustomerMonth customer = new CustomerMonth(
                "100250",
                "株式会社きまり",
                "ゴールド",
                PROMISED,
                List.of(new AssetCount(OCTOBER, OVER, List.of()).of(web, facts, PROMISED, rule)),
                ServiceMonth.of(OCTOBER, OVER, List.of()),
                rule);
        return letter(customer, OVER);
    }

    private static Untold untold(String from, String to) {
        return new Untold(ProbeKind.HTTP, "own-network", new Period(at(from), at(to)));
    }

    /** Of two customers of whom something was noticed early and nothing else happened, and of one who was quiet. */
    public static MonthlyReportData noticed() {
        return new MonthlyReportData(
                OCTOBER,
                issuer(),
                true,
                List.of(
                        noticed("100260", "有限会社しずか", "listed", ProbeKind.DNSBL, "10-05T09:00", "10-06T09:30"),
                        noticed("100261", "株式会社まえぶれ", "cert-expiring", ProbeKind.TLS, "10-02T00:00", null),
                        customer("100262", "何もなし商店", List.of(web(ALWAYS)), List.of(), List.of(), OVER)),
                null,
                OVER);
    }

    /** The same of the first of them alone. */
    public static MonthlyReportData noticedOfOne() {
        return noticed().only(noticed().customers().get(0));
    }

    private static CustomerMonth noticed(
            String number, String name, String outcome, ProbeKind kind, String seen, @Nullable String over) {
        WatchHistory web = web(ALWAYS);
        AssetFacts facts = new AssetFacts(
                List.of(),
                List.of(),
                List.of(),
                List.of(new EarlyWarning(
                        web.asset(), kind, outcome, at(seen), over == null ? null : at(over), null, false)));
        return new CustomerMonth(
                number,
                name,
                "スタンダード",
                PROMISED,
                List.of(new AssetCount(OCTOBER, OVER, List.of()).of(web, facts, PROMISED, AvailabilityRule.USUAL)),
                ServiceMonth.of(OCTOBER, OVER, List.of()),
                AvailabilityRule.USUAL);
    }

    /** The report of all customers as it was closed. */
    public static FrozenMonth closed() {
        return FrozenMonth.first(OCTOBER, null, Frozen.of(bad()), OVER);
    }

    /** The same, once that person stands for it. */
    public static FrozenMonth reviewed(String by) {
        FrozenMonth report = closed();
        boolean unused = report.review(by, OVER);
        return report;
    }

    /**
     * The availability of {@link #ruled} taken apart: an outage that begins in announced work and goes on after it, a silent
     * day, a stretch of work alone, and a site that is watched since the 2nd. A ticket was opened in the outage.
     */
    public static AssetExplained explained(AvailabilityRule rule) {
        WatchHistory web = web(at("10-02T00:00"));
        List<MaintenanceCalendar.Window> work =
                List.of(new MaintenanceCalendar.Window("機器の入れ替え", new Period(at("10-07T02:00"), at("10-07T04:00"))));
        AssetFacts facts = new AssetFacts(
                List.of(down(web, ProbeKind.HTTP, "10-07T03:50", "10-07T04:30", "http-503")),
                work.stream().map(MaintenanceCalendar.Window::period).toList(),
                List.of(untold("10-20T00:00", "10-21T00:00")),
                List.of());
        TicketFacts ticket = ticket(1042, at("10-07T04:10"), Trouble.SITE, Set.of("web"), "ディスク不足");
        ReportPeriod october =
                ReportPeriod.parse("2026-10", OVER, OCTOBER.zone()).orElseThrow();
        AssetCount count = new AssetCount(OCTOBER, OVER, List.of(ticket));
        AssetMonth counted = count.of(web, facts, PROMISED, rule);
        return new AssetExplained(
                web.customer(),
                october,
                OCTOBER.passedBy(OVER),
                new Standing(
                        web.asset().toString(),
                        "株式会社きまり",
                        web.name(),
                        counted.availability(),
                        counted.aside(),
                        PROMISED,
                        rule,
                        counted.days(),
                        ErrorBudget.of(
                                PROMISED,
                                counted.availability().watched(),
                                counted.days().stream().map(Availability::down).toList(),
                                31)),
                counted,
                rule,
                count.stretches(web, facts, work, rule, counted),
                counted.availability().watched());
    }

    private static CustomerMonth troubled(Instant now) {
        WatchHistory web = web(ALWAYS);
        WatchHistory mail = mail();
        List<Outage> outages = new ArrayList<>(List.of(
                down(web, ProbeKind.HTTP, "09-30T23:40", "10-01T00:25", "http-503"),
                down(mail, ProbeKind.SMTP, "10-05T03:12", "10-05T06:40", "timeout"),
                down(mail, ProbeKind.IMAP, "10-05T03:13", "10-05T06:41", "refused"),
                down(mail, ProbeKind.DNSBL, "10-12T11:00", "10-13T09:30", "listed"),
                down(web, ProbeKind.TLS, "10-14T18:00", "10-14T19:10", "cert-expired")));
        outages.removeIf(outage -> !outage.startedAt().isBefore(now));
        List<EarlyWarning> warnings = new ArrayList<>(List.of(
                new EarlyWarning(
                        web.asset(),
                        ProbeKind.TLS,
                        "cert-expiring",
                        at("10-01T00:00"),
                        now.isBefore(at("10-14T19:10")) ? null : at("10-14T19:10"),
                        null,
                        true),
                new EarlyWarning(
                        mail.asset(), ProbeKind.DNSBL, "listed", at("10-26T07:00"), at("10-27T10:15"), null, false)));
        warnings.removeIf(warning -> !warning.seenAt().isBefore(now));
        return customer("100240", "有限会社みなと旅館", List.of(web, mail), outages, warnings, wanted(now), attempts(now), now);
    }

    /** What that customer called for. */
    private static List<TicketFacts> wanted(Instant now) {
        List<TicketFacts> tickets = new ArrayList<>(List.of(
                call(
                        1042,
                        Identification.ACCEPTED,
                        at("10-05T03:20"),
                        Trouble.MAIL,
                        Set.of("mail"),
                        "メール送受信サーバーのディスク不足により、受信プロセスが停止していました。",
                        WrittenClock.done(
                                1042, Promise.RESPONSE, at("10-05T03:20"), Duration.ofMinutes(15), at("10-05T03:24")),
                        WrittenClock.done(
                                1042, Promise.CALLBACK, at("10-05T03:21"), Duration.ofMinutes(30), at("10-05T03:33")),
                        WrittenClock.late(
                                1042,
                                Promise.RESOLUTION,
                                at("10-05T03:20"),
                                Duration.ofHours(3),
                                at("10-05T06:45"),
                                "予備のディスクの到着を待ったため")),
                call(
                        1050,
                        Identification.CONFIRMED,
                        at("10-12T13:05"),
                        Trouble.MAIL,
                        Set.of("mail"),
                        "送信元 IP アドレスの迷惑メール送信元リストへの登録",
                        WrittenClock.done(
                                1050, Promise.RESPONSE, at("10-12T13:05"), Duration.ofMinutes(15), at("10-12T13:09")),
                        WrittenClock.done(
                                1050, Promise.CALLBACK, at("10-12T13:06"), Duration.ofMinutes(30), at("10-12T13:51")),
                        WrittenClock.running(1050, Promise.RESOLUTION, at("10-12T13:05"), Duration.ofDays(40)),
                        WrittenClock.corrected(
                                1050,
                                Promise.UPDATE,
                                at("10-12T14:00"),
                                Duration.ofHours(1),
                                at("10-12T15:40"),
                                new Period(at("10-12T14:10"), at("10-12T15:00")),
                                at("10-13T10:00"))),
                call(
                        1055,
                        Identification.ACCEPTED,
                        at("10-13T15:00"),
                        Trouble.SITE,
                        Set.of(),
                        null,
                        withdrawn(1055, "10-13T15:01", "10-13T15:04", Withdrawal.cancelled("お客様から、直ったとのメール")),
                        withdrawn(1055, "10-13T15:30", "10-13T15:31", Withdrawal.TICKET_OVER))));
        tickets.removeIf(ticket -> !ticket.openedAt().isBefore(now));
        return tickets;
    }

    /** How they were called back: at night the second engineer took it, by day the customer was not there at first. */
    private static List<AttemptMade> attempts(Instant now) {
        List<AttemptMade> attempts = new ArrayList<>(List.of(
                rang(1042, "sato", Outcome.ENGINEER_NO_ANSWER, "10-05T03:22", null, "10-05T03:23"),
                rang(1042, "tanaka", Outcome.REACHED, "10-05T03:31", "10-05T03:32", "10-05T03:52"),
                rang(1050, "sato", Outcome.CUSTOMER_NO_ANSWER, "10-12T13:12", "10-12T13:12", "10-12T13:14"),
                rang(1050, "sato", Outcome.CUSTOMER_BUSY, "10-12T13:30", "10-12T13:30", "10-12T13:31"),
                rang(1050, "sato", Outcome.REACHED, "10-12T13:50", "10-12T13:50", "10-12T14:02")));
        attempts.removeIf(attempt -> !attempt.startedAt().isBefore(now));
        return attempts;
    }

    private static AttemptMade rang(
            long ticket, String engineer, Outcome outcome, String from, @Nullable String taken, String to) {
        return new AttemptMade(ticket, engineer, outcome, at(from), taken == null ? null : at(taken), at(to));
    }

    private static TicketFacts ticket(
            long number,
            Instant openedAt,
            @Nullable Trouble trouble,
            Set<String> down,
            @Nullable String cause,
            PromiseClock... clocks) {
        return call(number, Identification.UNKNOWN, openedAt, trouble, down, cause, clocks);
    }

    /** A ticket of a caller who is as sure to be the customer as that; of nobody's if nobody knows. */
    private static TicketFacts call(
            long number,
            Identification how,
            Instant openedAt,
            @Nullable Trouble trouble,
            Set<String> down,
            @Nullable String cause,
            PromiseClock... clocks) {
        return new TicketFacts(
                number,
                how == Identification.UNKNOWN ? null : CUSTOMER,
                how,
                openedAt,
                Source.PHONE,
                trouble,
                null,
                down,
                cause,
                List.of(clocks));
    }

    private static PromiseClock withdrawn(long ticket, String asked, String at, Withdrawal why) {
        return WrittenClock.withdrawn(ticket, Promise.CALLBACK, at(asked), Duration.ofMinutes(30), why, at(at));
    }

    private static WatchHistory web(Instant since) {
        return watched("web", AssetKind.WEBSITE, "コーポレートサイト", since, ProbeKind.HTTP, ProbeKind.TLS);
    }

    private static WatchHistory mail() {
        return watched(
                "mail", AssetKind.MAIL, "メール", ALWAYS, ProbeKind.SMTP, ProbeKind.IMAP, ProbeKind.DNS, ProbeKind.DNSBL);
    }

    private static WatchHistory watched(String slug, AssetKind kind, String name, Instant since, ProbeKind... probes) {
        return new WatchHistory(
                UUID.randomUUID(),
                CUSTOMER,
                slug,
                kind,
                name,
                0,
                null,
                List.of(probes).stream()
                        .map(probe -> new WatchHistory.Term(probe, since, null))
                        .toList());
    }

    private static Outage down(WatchHistory asset, ProbeKind kind, String from, String to, String outcome) {
        return new Outage(
                UUID.randomUUID(),
                UUID.randomUUID(),
                asset.asset(),
                asset.customer(),
                kind,
                at(from),
                at(from),
                at(to),
                outcome,
                "detail");
    }
}
