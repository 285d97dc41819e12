package jp.orikaeshi.monitoring;

import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What the words of an alert from another monitoring system mean. The first that fits counts: what is worst to miss stands first.
 *
 * <p>Sources of the words: the templates that come with Zabbix, the Prometheus rules of node_exporter and mysqld_exporter
 * mixins, Wazuh and OSSEC, arpwatch, NUT, smartd; and what scripts of Japanese desks say.
 */
enum AlertMeaning {
    BREAK_IN(
            "break-in-suspected",
            0.95,
            0.5,
            "web ?shell|back ?door|rootkit|rootcheck|malware|trojan|ransom|crypto ?miner|xmrig|exploit"
                    + "|intrusion|compromised|brute ?force|suspicious (process|login|file)|unauthori[sz]ed (access|login)"
                    + "|不正(ログイン|アクセス|侵入|プログラム)|改ざん|ウイルス|マルウェア|ランサム|バックドア|乗っ取り"),
    UNKNOWN_DEVICE(
            "unknown-device",
            0.95,
            0.92,
            "new station|new device|(unknown|unregistered|unauthori[sz]ed|rogue) (device|host|mac|client|dhcp|ap\\b|access point)"
                    + "|flip flop|duplicate ip|(未登録|未知|不明|見慣れない|許可されていない).{0,4}(機器|端末|デバイス)"
                    + "|不正な?(機器|端末|DHCP)|新しい(機器|端末)"),
    MAIL_QUEUE(
            "alert-firing",
            0.8,
            0.5,
            "mail ?q(ueue)?\\b|(postfix|exim|sendmail|mail).{0,12}queue|メール.{0,4}(キュー|滞留|大量)|大量送信"),
    POWER(
            "power-failure",
            0.95,
            0.7,
            "\\bups\\b.{0,20}(batter|power)|on battery|power (failure|outage|loss)|low ?batt|停電|バッテリ|電源(断|障害|喪失)"),
    LINE(
            "customer-line-down",
            0.95,
            0.5,
            "\\b(wan|internet|uplink|ppp\\w*|isp)\\b.{0,16}\\b(down|lost|unreachable)\\b|(回線|WAN).{0,6}(断|障害|切断|ダウン)"),
    DISK_FULL(
            "disk-full",
            0.94,
            0.4,
            "disk ?(is )?full|disk space|diskfull|filesystem.{0,24}(full|space)|no space left|out of (disk )?space|\\binodes?\\b"
                    + "|(ディスク|容量).{0,8}(満杯|不足|逼迫|フル|残)|空き容量"),
    DATABASE(
            "database-down",
            0.94,
            0.45,
            "(mysql|mariadb|postgres\\w*|database|redis|oracle)\\w*.{0,24}(down\\b|not running|unavailable|unreachable|stopped)"
                    + "|データベース.{0,8}(停止|ダウン|応答)"),
    HARDWARE(
            "hardware-fault",
            0.94,
            0.6,
            "\\braid|\\bsmart.{0,20}(fail|error)|\\b(disk|drive|fan|memory module|psu|power supply).{0,10}(fail|fault)|ecc error"
                    + "|temperature|overheat|ハードウェア|温度|(ディスク|ファン).{0,4}(故障|障害)"),
    OVERLOAD(
            "server-overloaded",
            0.93,
            0.4,
            "load average|high load|hostload|(high|lack of) .{0,10}(cpu|memory)|(cpu|memory|swap).{0,24}(high|usage|over|low)"
                    + "|\\boom|oomkill|out of memory|高負荷|負荷が|メモリ.{0,4}不足|CPU.{0,6}(高|使用率)");

    private final String cause;
    private final double critical;
    private final double warning;
    private final Pattern words;

    AlertMeaning(String cause, double critical, double warning, String words) {
        this.cause = cause;
        this.critical = critical;
        this.warning = warning;
        this.words = Pattern.compile(words, Pattern.CASE_INSENSITIVE);
    }

    /** What an alert means; empty if its words tell nothing known. */
    static Optional<AlertMeaning> of(Symptom symptom) {
        return Stream.of(values()).filter(meaning -> meaning.isIn(symptom)).findFirst();
    }

    boolean isIn(Symptom symptom) {
        return symptom.is(ProbeKind.ALERT)
                && words.matcher(
                                symptom.probe().detail() + "\n" + symptom.fact("alert") + "\n" + symptom.fact("alerts"))
                        .find();
    }

    String cause() {
        return cause;
    }

    /** How likely an alert like this one is why somebody calls. */
    double confidence(Symptom symptom) {
        return symptom.down() ? critical : warning;
    }

    /** Whether it concerns the customer whatever they miss, and not only what stands on the same machine. */
    boolean concernsEverything() {
        return this == BREAK_IN || this == UNKNOWN_DEVICE || this == POWER || this == LINE;
    }
}
