package jp.orikaeshi.report;

import java.util.Map;
import java.util.Optional;
import jp.orikaeshi.callback.CallbackState;
import jp.orikaeshi.callback.CallbackView;
import jp.orikaeshi.callback.Detail;
import jp.orikaeshi.callback.Outcome;
import jp.orikaeshi.monitoring.ProbeKind;
import jp.orikaeshi.monitoring.Status;
import jp.orikaeshi.sla.ClockState;
import jp.orikaeshi.sla.Promise;
import jp.orikaeshi.sla.Withdrawal;
import jp.orikaeshi.ticket.Source;
import jp.orikaeshi.ticket.TimelineEntry;
import jp.orikaeshi.ticket.Trouble;
import org.jspecify.annotations.Nullable;

/** What the desk's states are called in a document for a Japanese customer. */
public final class CustomerWords {
    // What is not listed stays among us: notes, assignments, engineers who did not answer.
    private static final Map<String, String> STORY = Map.ofEntries(
            Map.entry("call-received", "お電話を受け付けました"),
            Map.entry("customer-identified", "お客様を確認しました"),
            Map.entry("customer-corrected", "お客様を確認しました"),
            Map.entry("snapshot-taken", "監視状況を記録しました"),
            Map.entry("checks-frozen", "すべての監視項目を再確認しました"),
            Map.entry("call-joined", "同じ件で再度お電話をいただきました"),
            Map.entry("outage-confirmed", "監視が異常を確認しました"),
            Map.entry("outage-over", "監視が復旧を確認しました"),
            Map.entry("earlier-call-joined", "先にいただいたお電話と同じ件であることを確認しました"),
            Map.entry("provider-incident", "ご利用の事業者の障害であることを確認しました"),
            Map.entry("provider-incident-over", "ご利用の事業者の復旧を確認しました"),
            Map.entry("alert-joined", "同じ件を監視が検知していました"),
            Map.entry("taken", "担当者が対応を始めました"),
            Map.entry("resumed", "対応を再開しました"),
            Map.entry("callback-requested", "折り返しのお電話を承りました"),
            Map.entry("callback-given-up", "折り返しのお電話がつながらず、発信を終えました"),
            Map.entry("callback-agreed", "お電話する時間帯をお約束しました"),
            Map.entry("callback-chosen", "お電話する時間帯をお選びいただきました"),
            Map.entry("callback-soon", "できるだけ早いお電話をご希望になりました"),
            Map.entry("callback-not-wanted", "折り返しのお電話は不要とのご連絡をいただきました"),
            Map.entry("callback-message-left", "留守番電話に、お電話した旨を残しました"),
            Map.entry("callback-not-joined", "お電話がつながる前に切れたため、あらためておかけします"),
            Map.entry("callback-reached", "担当者とお客様の電話がつながりました"),
            Map.entry("resolved", "対応を終えました"),
            Map.entry("resolved-while-down", "対応を終えた時点で、監視では停止が続いていました"),
            Map.entry("reopened", "対応を再開しました"));

    private CustomerWords() {}

    public static String trouble(Trouble trouble) {
        return switch (trouble) {
            case MAIL -> "メール";
            case SITE -> "ホームページ";
            case NETWORK -> "ネットワーク・パソコン";
            case SECURITY -> "セキュリティ";
            case OTHER -> "お困りごと";
        };
    }

    public static String source(Source source) {
        return switch (source) {
            case PHONE -> "お電話";
            case ALERT -> "監視による検知";
            case API, MANUAL -> "お問い合わせ";
        };
    }

    /** What was said or seen; null if the caller did not say. */
    static @Nullable String reported(Source source, @Nullable Trouble trouble) {
        if (trouble == null) {
            return null;
        }
        return switch (source) {
            case PHONE -> trouble(trouble) + "の不具合（自動音声でのご選択）";
            case ALERT -> trouble(trouble) + "の異常を監視が検知";
            case API, MANUAL -> trouble(trouble) + "の不具合";
        };
    }

    public static String check(ProbeKind kind) {
        return switch (kind) {
            case HTTP -> "ウェブサイト (HTTP)";
            case CONTENT -> "ページの改ざん検知";
            case TCP -> "接続 (TCP)";
            case TLS -> "証明書 (TLS)";
            case DNS -> "名前解決 (DNS)";
            case DNSBL -> "迷惑メール送信元リスト";
            case DOMAIN -> "ドメインの登録";
            case SMTP -> "メール配送 (SMTP)";
            case IMAP -> "メール受信 (IMAP)";
            case POP3 -> "メール受信 (POP3)";
            case MAILTRIP -> "メールの往復";
            case PING -> "疎通 (ping)";
            case SNMP -> "機器の状態 (SNMP)";
            case DEVICES -> "社内LANの機器";
            case HEARTBEAT -> "定期の稼働報告";
            case ALERT -> "お客様側の監視からの通知";
        };
    }

    static Mark mark(Status status) {
        return switch (status) {
            case UP -> Mark.UP;
            case DEGRADED -> Mark.DEGRADED;
            case DOWN -> Mark.DOWN;
            case UNKNOWN -> Mark.UNKNOWN;
            case MAINTENANCE -> Mark.MAINTENANCE;
        };
    }

    /** The promise, and which time it was, where it was given again. */
    static String promise(Promise promise, int cycle) {
        return promise(promise) + (cycle > 1 ? "（" + cycle + "回目）" : "");
    }

    public static String promise(Promise promise) {
        return switch (promise) {
            case RESPONSE -> "一次対応";
            case CALLBACK -> "折り返し";
            case RESOLUTION -> "解決";
            case UPDATE -> "途中経過のご連絡";
        };
    }

    public static Mark mark(ClockState state) {
        return switch (state) {
            case RUNNING -> Mark.RUNNING;
            case PAUSED -> Mark.PAUSED;
            case WITHDRAWN -> Mark.WITHDRAWN;
            case MET -> Mark.KEPT;
            case MISSED -> Mark.MISSED;
        };
    }

    static String callback(CallbackState state) {
        return switch (state) {
            case SCHEDULED, DIALLING -> "折り返しのお電話を差し上げているところです。";
            case REACHED -> "折り返しのお電話がつながりました。";
            case FAILED -> "折り返しのお電話がつながりませんでした。";
            case CANCELLED -> "折り返しのお電話は取りやめました。";
        };
    }

    /** Why something that was promised was taken back. */
    public static String why(Withdrawal withdrawal) {
        return withdrawal.said().orElseGet(() -> switch (withdrawal.code()) {
            case "by-customer" -> "お客様のご希望のため";
            case "ticket-over" -> "お電話の前に対応が終わったため";
            case "merged" -> "同じ件の折り返しにまとめたため";
            default -> "理由の記録なし";
        });
    }

    /** What became of an attempt, also where it never came to the customer: they waited meanwhile. */
    static String outcome(CallbackView.AttemptView attempt) {
        Detail detail = attempt.detail();
        return detail == null ? outcome(attempt.outcome(), attempt.hungUp()) : outcome(detail);
    }

    private static String outcome(Detail detail) {
        return switch (detail) {
            case ENGINEER_HUNG_UP -> "担当者が引き受けずに電話を切りました";
            case ENGINEER_DROPPED -> "おつなぎする前に担当者側の電話が切れました";
            case BOTH_DROPPED -> "おつなぎする前に電話が切れました";
            case CUSTOMER_HUNG_UP -> "おつなぎする前にお客様側の電話が切れました";
            case NOT_TALKED -> "おつなぎしましたが、お話しできませんでした";
            case CUSTOMER_FAX -> "ファクスにつながりました";
            case CUSTOMER_MENU -> "自動音声の応答につながりました";
            case CUSTOMER_UNREACHABLE -> "お客様の電話に接続できませんでした";
        };
    }

    private static String outcome(Outcome outcome, boolean hungUp) {
        return switch (outcome) {
            case DIALLING -> "発信中";
            case ENGINEER_NO_ANSWER -> "担当者が応答しませんでした";
            case ENGINEER_BUSY -> "担当者が話し中でした";
            case ENGINEER_DECLINED -> hungUp ? "担当者が引き受けずに電話を切りました" : "担当者が引き受けませんでした";
            case ENGINEER_MACHINE -> "応答はありましたが、担当者の確認操作がありませんでした";
            case CUSTOMER_NO_ANSWER -> "お客様の応答なし";
            case CUSTOMER_BUSY -> "お客様がお話し中";
            case CUSTOMER_MACHINE -> "留守番電話につながりました";
            case REACHED -> "おつなぎしました";
            case FAILED -> "接続できませんでした";
            case UNKNOWN -> "結果を確認できませんでした";
        };
    }

    /** Whether the engineer had taken the call, and may be named. */
    static boolean engineerTookIt(Outcome outcome) {
        return switch (outcome) {
            case CUSTOMER_NO_ANSWER, CUSTOMER_BUSY, CUSTOMER_MACHINE, REACHED -> true;
            default -> false;
        };
    }

    static Optional<IncidentReportData.Happening> story(TimelineEntry entry) {
        String text = STORY.get(entry.kind());
        if (entry.kind().equals("waiting")) {
            text = "waiting-customer".equals(entry.params().get("status")) ? "お客様のご回答をお待ちしました" : "事業者の回答を待ちました";
        }
        if (entry.kind().startsWith("customer-")
                && "unverified".equals(entry.params().get("identification"))) {
            text = "お客様番号を承りました（ご本人の確認中）";
        }
        if (entry.kind().equals("callback-cancelled")
                && !"merged".equals(entry.params().get("reason"))) {
            text = "折り返しのお電話を取りやめました";
        }
        if (entry.kind().equals("ticket-opened")
                && !"phone".equals(entry.params().get("source"))) {
            text = "受け付けました";
        }
        boolean milestone =
                switch (entry.kind()) {
                    case "call-received", "ticket-opened", "callback-reached", "resolved" -> true;
                    default -> false;
                };
        return Optional.ofNullable(text).map(t -> new IncidentReportData.Happening(entry.at(), t, milestone));
    }

    /** That the time of a promise passed. */
    static String missed(String promise) {
        return promise + "のお約束の時間を過ぎました";
    }

    /** The same by a clock that was set right later. */
    static String missedAsMeasured(String promise) {
        return promise + "のお約束の時間を過ぎました（訂正前の計測）";
    }

    /** That a manager set right what counts. */
    static String corrected(String promise, String reason) {
        return promise + "のお約束について、時間の計測を訂正しました（" + reason + "）";
    }
}
