package jp.orikaeshi;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which package may import which: the map of the code. A package may always import itself and {@code persistence},
 * {@code settings} and {@code time}, which know nothing of the desk.
 *
 * <p>Data flows one way: a line may only name packages that stand above it, so that there can be no cycle. A feature's
 * pages and API ({@code <feature>.web}) come last: nobody may import them.
 */
final class PackageTable {
    private static final String ROOT = "jp.orikaeshi.";
    private static final Set<String> FOUNDATION = Set.of("persistence", "settings", "time");

    /** Of one package, by its name below the root: the packages that it may import. */
    static final Map<String, Set<String>> MAY_IMPORT = table("""
            settings          :
            persistence       :
            time              :
            document          :
            work              :
            account           :
            customer          :
            form              : customer document
            duty              : account customer
            maintenance       : account
            monitoring        : customer maintenance work
            monitoring.probe  : monitoring
            monitoring.device : account monitoring
            monitoring.vantage: monitoring monitoring.probe
            monitoring.content: account monitoring monitoring.probe
            monitoring.engine : monitoring monitoring.content monitoring.device monitoring.probe monitoring.vantage work
            voice             : customer
            ticket            : customer monitoring work
            alerting          : account customer monitoring ticket work
            sla               : customer ticket work
            browserphone      :
            callback          : account browserphone customer duty monitoring ticket sla voice work
            emergency         : callback customer monitoring ticket voice work
            recording         : account callback ticket voice work
            reception.name    : customer
            reception         : reception.name customer document maintenance monitoring ticket callback recording voice work
            desk              : account customer document duty form maintenance monitoring monitoring.device reception
            report            : account customer duty monitoring ticket sla callback work
            report.monthly    : callback customer duty maintenance monitoring report sla ticket work
            pdf               : report
            mail              : account customer duty emergency monitoring ticket sla callback report report.monthly web work
            mail.smtp         : mail
            twilio            : browserphone customer callback emergency reception recording voice
            notify            : account callback customer duty mail monitoring monitoring.probe sla ticket voice web work
            web.problem       :
            web.drain         :
            web.security      : account
            web.live          : account
            web               : account
            simulator.target  : monitoring.engine
            simulator         : simulator.target account callback customer desk duty emergency monitoring monitoring.device voice web.live
            account.web       : account
            alerting.web      : account alerting customer mail monitoring reception
            callback.web      : account callback customer duty ticket
            desk.web          : account customer desk document form monitoring
            monitoring.web    : account callback customer maintenance monitoring monitoring.content monitoring.device sla ticket
            maintenance.web   : account customer maintenance monitoring
            browserphone.web  : account browserphone customer duty
            duty.web          : account duty
            notify.web        : account duty notify
            report.web        : account customer mail monitoring report report.monthly sla ticket
            recording.web     : account recording
            simulator.web     : account customer reception simulator voice
            ticket.web        : account callback customer duty emergency monitoring recording report sla ticket
            time.web          :
            work.web          : account work
            launch            :
            """);

    private PackageTable() {}

    /** The name below the root of what {@code packageName} belongs to. */
    static String entryOf(String packageName) {
        return packageName.startsWith(ROOT) ? packageName.substring(ROOT.length()) : "";
    }

    /** Of the shared parts of all pages one is as good as the other: {@code web} and what stands below it. */
    private static boolean sharedByPages(String entry) {
        return entry.equals("web") || entry.startsWith("web.");
    }

    static boolean allows(String from, String to) {
        boolean foundation = !from.equals("launch") && FOUNDATION.contains(to);
        boolean pages = from.endsWith("web") || sharedByPages(from);
        return from.equals(to)
                || foundation
                || (pages && sharedByPages(to))
                || MAY_IMPORT.getOrDefault(from, Set.of()).contains(to);
    }

    private static Map<String, Set<String>> table(String lines) {
        return lines.lines()
                .map(line -> line.split(":", -1))
                .collect(Collectors.toMap(
                        cells -> cells[0].strip(), cells -> words(cells[1]), (one, two) -> one, TreeMap::new));
    }

    private static Set<String> words(String cell) {
        return Arrays.stream(cell.strip().split("\\s+"))
                .filter(word -> !word.isEmpty())
                .collect(Collectors.toSet());
    }

    static Stream<String> named() {
        return Stream.concat(
                MAY_IMPORT.keySet().stream(), MAY_IMPORT.values().stream().flatMap(Set::stream));
    }
}
