package jp.orikaeshi.report;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import jp.orikaeshi.report.IncidentReportData.Addressee;
import jp.orikaeshi.report.IncidentReportData.Asset;
import jp.orikaeshi.report.IncidentReportData.Attempt;
import jp.orikaeshi.report.IncidentReportData.CalledBack;
import jp.orikaeshi.report.IncidentReportData.Cause;
import jp.orikaeshi.report.IncidentReportData.Check;
import jp.orikaeshi.report.IncidentReportData.Edition;
import jp.orikaeshi.report.IncidentReportData.Failure;
import jp.orikaeshi.report.IncidentReportData.Happening;
import jp.orikaeshi.report.IncidentReportData.Issue;
import jp.orikaeshi.report.IncidentReportData.Issuer;
import jp.orikaeshi.report.IncidentReportData.Kept;
import jp.orikaeshi.report.IncidentReportData.Reception;
import jp.orikaeshi.report.IncidentReportData.Resolution;
import jp.orikaeshi.report.IncidentReportData.Snapshot;
import jp.orikaeshi.report.Response.Moment;
import jp.orikaeshi.sla.ClockEvent;
import jp.orikaeshi.sla.Promise;
import jp.orikaeshi.sla.WrittenClock;
import jp.orikaeshi.time.Period;

/** Incidents to print: a usual one, an open one about which little is known, and one that tries everything. */
public final class Incidents {
    public static final Instant CALL = at("2026-11-24T02:10:03+09:00");

    private static final List<Mark> STATES = List.of(Mark.UP, Mark.DEGRADED, Mark.DOWN, Mark.UNKNOWN, Mark.MAINTENANCE);

    private Incidents() {}

    public static Instant at(String iso) {
        return OffsetDateTime.parse(iso).toInstant();
    }

    /** Mail stopped at night, the engineer called back in time, the listing was removed by the morning. */
    public static IncidentReportData usual() {
        return new IncidentReportData(
                1042,
                new Issuer("みどりネット監視デスク", "03-1234-5678"),
                new Addressee("100234", "株式会社山田製作所"),
                "メール",
                new Reception(CALL, "お電話", "メールが届かない、送れない（自動音声でのご選択）"),
                at("2026-11-24T05:42:00+09:00"),
                new Resolution(
                        "メール送信用サーバーの IP アドレス（203.0.113.7）が、迷惑メール送信元リストに登録されたため。",
                        "同じサーバーを使う別のご契約者から短時間に大量のメールが送られ、サーバー全体が登録の対象になりました。" + "お客様の設定やパソコンに問題はありません。",
                        "送信経路を予備のサーバーへ切り替え、リスト運営元へ解除を申請しました。5時30分に解除を確認し、" + "送受信の試験に成功しております。",
                        "送信元を専用の IP アドレスに変更し、ほかのご契約者の影響を受けないようにします（12月5日までに実施）。"
                                + "あわせて、リストへの登録の確認を15分ごとから5分ごとに改めました。"),
                new Snapshot(
                        CALL.plusSeconds(1),
                        List.of(
                                new Asset(
                                        "メール",
                                        Mark.DOWN,
                                        at("2026-11-24T01:52:00+09:00"),
                                        List.of(
                                                new Check(
                                                        "迷惑メール送信元リスト",
                                                        Mark.DOWN,
                                                        "zen.spamhaus.org に登録あり",
                                                        CALL,
                                                        "203.0.113.7 · listed · zen.spamhaus.org: 127.0.0.4"),
                                                new Check(
                                                        "送信サーバー (SMTP)",
                                                        Mark.UP,
                                                        "220 応答 84 ミリ秒",
                                                        CALL,
                                                        "mx.yamada.example:25 · ok · 220 mx.yamada.example ESMTP"),
                                                new Check("受信サーバー (IMAP)", Mark.UP, null, CALL))),
                                new Asset(
                                        "コーポレートサイト",
                                        Mark.UP,
                                        null,
                                        List.of(
                                                new Check("ウェブサイト (HTTP)", Mark.UP, "200 応答 212 ミリ秒", CALL),
                                                new Check("証明書 (TLS)", Mark.DEGRADED, "残り 18 日", CALL))),
                                new Asset(
                                        "本社ネットワーク",
                                        Mark.UNKNOWN,
                                        null,
                                        List.of(new Check("疎通 (ping)", Mark.UNKNOWN, "監視側の回線を確認中", CALL))))),
                List.of(
                        new Cause(
                                "送信元 IP アドレスが迷惑メール送信元リストに登録されている",
                                0.9,
                                List.of("203.0.113.7 が zen.spamhaus.org に登録されている（1時52分に検出）", "送信サーバー自体は応答している")),
                        new Cause("証明書の期限が近い", 0.3, List.of("www.yamada.example の証明書の残りは 18 日"))),
                List.of(new CalledBack(
                        "折り返しのお電話がつながりました。",
                        null,
                        "090-****-5678",
                        at("2026-11-24T02:19:40+09:00"),
                        List.of(
                                new Attempt(1, at("2026-11-24T02:11:00+09:00"), null, "担当者が応答しませんでした", false),
                                new Attempt(2, at("2026-11-24T02:12:10+09:00"), "田中 花子", "お客様の応答なし", false),
                                new Attempt(3, at("2026-11-24T02:17:10+09:00"), "田中 花子", "おつなぎしました", true)))),
                List.of(
                        new Kept(
                                "一次対応",
                                Mark.KEPT,
                                Duration.ofMinutes(15),
                                CALL,
                                List.of(),
                                at("2026-11-24T02:25:03+09:00"),
                                at("2026-11-24T02:12:40+09:00"),
                                null,
                                null,
                                Duration.ofSeconds(743)),
                        new Kept(
                                "折り返し",
                                Mark.KEPT,
                                Duration.ofMinutes(30),
                                CALL,
                                List.of(),
                                at("2026-11-24T02:40:03+09:00"),
                                at("2026-11-24T02:19:40+09:00"),
                                null,
                                null,
                                Duration.ofSeconds(1223)),
                        new Kept(
                                "解決",
                                Mark.MISSED,
                                Duration.ofHours(3),
                                CALL,
                                List.of(),
                                at("2026-11-24T05:10:03+09:00"),
                                at("2026-11-24T05:42:00+09:00"),
                                null,
                                null,
                                Duration.ofSeconds(-1917))),
                List.of(
                        new Happening(at("2026-11-23T23:58:00+09:00"), "監視が送信元リストの異常を検出しました", false),
                        new Happening(CALL, "お電話を受け付けました", true),
                        new Happening(CALL.plusSeconds(50), "お客様番号とお名前を確認しました", false),
                        new Happening(at("2026-11-24T02:11:00+09:00"), "担当者の呼び出しを始めました", false),
                        new Happening(at("2026-11-24T02:19:40+09:00"), "担当者とお客様の電話がつながりました", true),
                        new Happening(at("2026-11-24T03:05:00+09:00"), "事業者の回答待ちになりました", false),
                        new Happening(at("2026-11-24T05:42:00+09:00"), "対応を終えました", true)),
                List.of(
                        new Failure("メール", at("2026-11-24T01:52:00+09:00"), at("2026-11-24T05:30:00+09:00")),
                        new Failure("コーポレートサイト", at("2026-11-24T02:04:00+09:00"), at("2026-11-24T02:31:00+09:00"))),
                slow(),
                new Edition(
                        2,
                        false,
                        List.of(
                                new Issue(1, at("2026-11-24T05:42:05+09:00"), ""),
                                new Issue(2, at("2026-11-24T09:00:00+09:00"), "再発防止の内容と実施の期日を追記"))),
                at("2026-11-24T09:00:00+09:00"));
    }

    /** Answered as usual, then not at all for half an hour, slowly for a while, and as usual again. */
    private static Response slow() {
        Instant from = at("2026-11-24T00:54:00+09:00");
        Instant to = at("2026-11-24T06:40:00+09:00");
        Duration step = Duration.ofMinutes(2);
        return new Response(
                "コーポレートサイト", "ウェブサイト (HTTP)", "https://www.yamada.example/", from, to, step, many(173, n -> {
                    boolean failed = n >= 35 && n < 48;
                    double wave = 212 + 38 * Math.sin(n / 2.3) + 17 * Math.cos(n * 1.7);
                    double strain = n < 35 && n > 24 ? (n - 24) * 70 : n >= 48 && n < 80 ? (80 - n) * 16 : 0;
                    return new Moment(
                            from.plus(step.multipliedBy(n)), failed ? null : (Double) (wave + strain), failed);
                }));
    }

    /** The usual one, of a company that shows itself. */
    public static IncidentReportData onPaperOf(Look look) {
        IncidentReportData usual = usual();
        return new IncidentReportData(
                usual.ticket(),
                new Issuer(usual.issuer().brand(), usual.issuer().telephone(), look),
                usual.customer(),
                usual.trouble(),
                usual.reception(),
                usual.resolvedAt(),
                usual.resolution(),
                usual.snapshot(),
                usual.causes(),
                usual.callbacks(),
                usual.promises(),
                usual.timeline(),
                usual.failures(),
                usual.response(),
                usual.edition(),
                usual.madeAt());
    }

    /** A call that ended before anything was known. */
    public static IncidentReportData open() {
        return new IncidentReportData(
                1043,
                new Issuer("当社", null),
                null,
                "お困りごと",
                new Reception(CALL, "お電話", null),
                null,
                null,
                null,
                List.of(),
                List.of(),
                List.of(new Kept(
                        "一次対応",
                        Mark.RUNNING,
                        Duration.ofMinutes(15),
                        CALL,
                        List.of(),
                        at("2026-11-24T02:25:03+09:00"),
                        null,
                        null,
                        null,
                        null)),
                List.of(new Happening(CALL, "お電話を受け付けました", true)),
                List.of(),
                null,
                null,
                CALL.plusSeconds(300));
    }

    /**
     * A website that failed throughout, whose call-back was said to be late until a manager took the customer's power cut out,
     * whose resolution stood still for 41 minutes, and whose update nobody waits for any more. It goes on.
     */
    public static IncidentReportData corrected() {
        Instant now = at("2026-11-24T15:10:00+09:00");
        Instant opened = at("2026-11-24T12:48:00+09:00");
        Instant down = at("2026-11-24T12:31:12+09:00");
        List<ClockEvent> ledger = correctedLedger(opened).flatMap(List::stream).toList();
        List<Happening> told = many(
                22,
                n -> new Happening(
                        opened.plusSeconds(n * 380L),
                        n == 0 ? "お電話を受け付けました" : n % 3 == 0 ? "お客様のご回答をお待ちしました" : "対応を再開しました",
                        n == 0));
        return new IncidentReportData(
                1044,
                usual().issuer(),
                usual().customer(),
                "ホームページ",
                new Reception(opened, "お電話", "ホームページの不具合（自動音声でのご選択）"),
                null,
                null,
                new Snapshot(
                        opened,
                        List.of(
                                new Asset(
                                        "コーポレートサイト",
                                        Mark.DOWN,
                                        down,
                                        List.of(
                                                new Check(
                                                        "ウェブサイト (HTTP)",
                                                        Mark.DOWN,
                                                        "接続を拒否されました",
                                                        opened,
                                                        "https://www.yamada.example/ · refused · Connection refused"),
                                                new Check("証明書 (TLS)", Mark.DOWN, "接続を拒否されました", opened))),
                                new Asset(
                                        "メール",
                                        Mark.UP,
                                        null,
                                        List.of(new Check("メール配送 (SMTP)", Mark.UP, "220 応答", opened))))),
                List.of(new Cause(
                        "ウェブサーバーが停止している", 0.9, List.of("ウェブサイト (HTTP)　https://www.yamada.example/　接続を拒否されました"))),
                List.of(new CalledBack(
                        "折り返しのお電話を差し上げているところです。",
                        null,
                        "090-****-5678",
                        null,
                        List.of(
                                new Attempt(1, opened.plusSeconds(120), null, "担当者が応答しませんでした", false),
                                new Attempt(2, opened.plusSeconds(240), "田中 花子", "お客様の応答なし", false)))),
                IncidentPromises.of(ledger, true, false, now),
                Stream.concat(told.stream(), IncidentPromises.story(ledger, now).stream())
                        .sorted(Comparator.comparing(Happening::at))
                        .toList(),
                List.of(new Failure("コーポレートサイト", down, null)),
                new Response(
                        "コーポレートサイト",
                        "ウェブサイト (HTTP)",
                        "https://www.yamada.example/",
                        at("2026-11-24T12:01:00+09:00"),
                        now,
                        Duration.ofMinutes(2),
                        many(79, n -> new Moment(at("2026-11-24T12:32:00+09:00").plusSeconds(n * 120L), null, true))),
                null,
                now);
    }

    private static Stream<List<ClockEvent>> correctedLedger(Instant opened) {
        return Stream.of(
                WrittenClock.met(
                        1044, Promise.RESPONSE, opened, Duration.ofMinutes(15), at("2026-11-24T12:52:30+09:00")),
                WrittenClock.takenBack(
                        1044,
                        Promise.CALLBACK,
                        at("2026-11-24T12:48:58+09:00"),
                        Duration.ofMinutes(30),
                        at("2026-11-24T13:30:04+09:00"),
                        new Period(at("2026-11-24T13:00:00+09:00"), at("2026-11-24T15:00:00+09:00")),
                        at("2026-11-24T15:00:00+09:00")),
                WrittenClock.stoodStill(
                        1044,
                        Promise.RESOLUTION,
                        opened,
                        Duration.ofHours(4),
                        new Period(at("2026-11-24T13:40:00+09:00"), at("2026-11-24T14:21:00+09:00"))),
                WrittenClock.takenAway(
                        1044, Promise.UPDATE, opened, Duration.ofHours(2), at("2026-11-24T14:05:00+09:00")));
    }

    /** The same, over at the end, with all that an engineer wrote. */
    public static IncidentReportData correctedAndOver() {
        IncidentReportData open = corrected();
        IncidentReportData usual = usual();
        Instant over = open.madeAt();
        List<ClockEvent> ledger = correctedLedger(open.reception().at())
                .map(events -> events.get(0).promise() == Promise.CALLBACK
                                || events.get(0).promise() == Promise.RESOLUTION
                        ? WrittenClock.andDone(events, over)
                        : events)
                .flatMap(List::stream)
                .toList();
        return new IncidentReportData(
                open.ticket(),
                open.issuer(),
                open.customer(),
                open.trouble(),
                open.reception(),
                over,
                usual.resolution(),
                open.snapshot(),
                open.causes(),
                usual.callbacks(),
                IncidentPromises.of(ledger, false, false, over),
                open.timeline(),
                open.failures(),
                open.response(),
                usual.edition(),
                open.madeAt());
    }

    /** Markup in names, rare kanji, control characters, texts without a space, many of everything. */
    public static IncidentReportData hostile() {
        IncidentReportData usual = usual();
        String endless = "https://www.yamada.example/" + "abcdefghij".repeat(30);
        return new IncidentReportData(
                usual.ticket(),
                usual.issuer(),
                new Addressee("100235", "<script>alert(1)</script> & 𠮷田髙﨑 \"商店\"\u0000\uD800"),
                usual.trouble(),
                new Reception(CALL, "お電話", "「」、。".repeat(40) + endless),
                usual.resolvedAt(),
                new Resolution("原因不明。".repeat(60), "経緯\n二行目\n三行目", "対応しました。".repeat(60), "点検します。".repeat(40)),
                new Snapshot(
                        CALL,
                        IntStream.rangeClosed(1, 8)
                                .mapToObj(n -> new Asset(
                                        "とても長い名前の監視対象その" + n + "（東京本社・旧館・地下一階）",
                                        STATES.get(n % STATES.size()),
                                        CALL,
                                        List.of(new Check("ウェブサイト (HTTP)", Mark.DOWN, endless, CALL))))
                                .toList()),
                usual.causes(),
                usual.callbacks(),
                usual.promises(),
                IntStream.range(0, 24)
                        .mapToObj(n -> new Happening(CALL.plusSeconds(n * 600L), "状況を確認しました（" + n + "回目）", n % 7 == 0))
                        .toList(),
                usual.failures(),
                usual.response(),
                usual.edition(),
                usual.madeAt());
    }

    /** The longest story that anybody could have written, of everything the most. */
    public static IncidentReportData endless() {
        IncidentReportData usual = usual();
        String wide = "障害対応".repeat(2_500);
        return new IncidentReportData(
                usual.ticket(),
                usual.issuer(),
                usual.customer(),
                usual.trouble(),
                new Reception(CALL, "お電話", wide),
                usual.resolvedAt(),
                new Resolution(wide, "一行\n".repeat(3_000), wide, wide),
                new Snapshot(
                        CALL,
                        many(
                                60,
                                n -> new Asset(
                                        wide,
                                        n < 20 ? Mark.DOWN : Mark.UP,
                                        CALL,
                                        List.copyOf(many(
                                                30,
                                                k -> new Check(
                                                        "迷惑メール送信元リスト",
                                                        k % 3 == 0 ? Mark.UP : Mark.DOWN,
                                                        wide,
                                                        CALL)))))),
                many(30, n -> new Cause(wide, 0.9 - n / 100.0, many(30, k -> wide))),
                many(
                        12,
                        n -> new CalledBack(
                                "折り返しのお電話がつながりました。",
                                wide,
                                "090-****-5678",
                                CALL.plusSeconds(n * 3_600L),
                                many(
                                        60,
                                        k -> new Attempt(
                                                k + 1,
                                                CALL.plusSeconds(k * 60L),
                                                "とても長い名前の担当者 太郎",
                                                "お客様の応答なし",
                                                k == 59)))),
                many(
                        40,
                        n -> new Kept(
                                "折り返し（" + (n + 1) + "回目）",
                                n == 7 ? Mark.MISSED : Mark.KEPT,
                                Duration.ofMinutes(30),
                                CALL,
                                List.of(),
                                CALL.plusSeconds(1_800),
                                CALL.plusSeconds(600),
                                null,
                                null,
                                Duration.ofMinutes(n == 7 ? -7 : 20))),
                many(400, n -> new Happening(CALL.plusSeconds(n * 3_600L), n + "番目の" + wide, n % 3 == 0)),
                many(
                        300,
                        n -> new Failure(
                                n + wide,
                                CALL.plusSeconds(n * 4_000L),
                                n == 299 ? null : CALL.plusSeconds(n * 4_000L + 900))),
                usual.response(),
                new Edition(40, true, many(39, n -> new Issue(n + 1, CALL.plusSeconds(n * 60L), wide))),
                usual.madeAt());
    }

    private static <T> List<T> many(int count, IntFunction<T> make) {
        return IntStream.range(0, count).mapToObj(make).toList();
    }
}
