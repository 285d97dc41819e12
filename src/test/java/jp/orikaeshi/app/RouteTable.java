package jp.orikaeshi.app;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Who may ask what, written down once more by hand: a route that somebody opens by mistake, and one that nobody thought
 * about, is not as it stands here. Administrators may whatever anybody may.
 */
public final class RouteTable {
    /** Routes for whoever comes, that check for themselves: a signature, a key, a secret, a password. */
    public static final String ANYBODY = "anybody";

    private static final String STAFF = "engineer manager admin";

    private static final String LINES = """
            GET  /                                             : staff
            GET  /agents                                       : engineer admin
            GET  /agents/networks/{network}                    : engineer admin
            POST /agents/networks/{network}/approve            : engineer admin
            POST /agents/networks/{network}/approve-all        : engineer admin
            POST /agents/networks/{network}/enter              : engineer admin
            POST /agents/networks/{network}/forget             : engineer admin
            GET  /api/v1/agents                                : engineer admin
            GET  /api/v1/audit                                 : admin
            DELETE /api/v1/browser-phone                       : engineer
            PUT  /api/v1/browser-phone                         : engineer
            POST /api/v1/browser-phone/token                   : engineer
            GET  /api/v1/callbacks                             : staff
            GET  /api/v1/callbacks/{id}                        : staff
            POST /api/v1/callbacks/{id}/agree                  : engineer
            POST /api/v1/callbacks/{id}/call-now               : engineer
            POST /api/v1/callbacks/{id}/cancel                 : engineer
            POST /api/v1/callbacks/{id}/hold                   : engineer
            POST /api/v1/callbacks/{id}/reassign               : engineer
            GET  /api/v1/demo/clock                            : staff
            POST /api/v1/demo/clock                            : engineer admin
            GET  /api/v1/demo/phones                           : engineer admin
            POST /api/v1/demo/phones/calls/{sid}/answer        : engineer admin
            POST /api/v1/demo/phones/calls/{sid}/decline       : engineer admin
            POST /api/v1/demo/phones/calls/{sid}/hang-up       : engineer admin
            POST /api/v1/demo/phones/calls/{sid}/press         : engineer admin
            POST /api/v1/demo/phones/calls/{sid}/say           : engineer admin
            POST /api/v1/demo/phones/calls/{sid}/silence       : engineer admin
            GET  /api/v1/demo/phones/calls/{sid}               : engineer admin
            POST /api/v1/demo/phones/dial                      : engineer admin
            GET  /api/v1/desk                                  : admin
            PUT  /api/v1/desk                                  : admin
            GET  /api/v1/devices                               : engineer admin
            POST /api/v1/devices/{id}/approve                  : engineer admin
            POST /api/v1/devices/{id}/forget                   : engineer admin
            GET  /api/v1/duty                                  : staff
            POST /api/v1/duty/absences                         : engineer manager
            GET  /api/v1/duty/entries                          : staff
            POST /api/v1/duty/entries/{id}/agree               : engineer
            POST /api/v1/duty/entries/{id}/cancel              : engineer manager
            POST /api/v1/duty/entries/{id}/decline             : engineer
            POST /api/v1/duty/overrides                        : manager
            POST /api/v1/duty/swaps                            : engineer
            GET  /api/v1/incidents                             : staff
            GET  /api/v1/incidents/{id}                        : staff
            POST /api/v1/incidents/{id}/announcement           : engineer
            POST /api/v1/incidents/{id}/end                    : engineer
            GET  /api/v1/maintenance                           : staff
            POST /api/v1/maintenance                           : engineer
            POST /api/v1/maintenance/{id}/cancel               : engineer
            POST /api/v1/maintenance/{id}/end                  : engineer
            POST /api/v1/probes/try                            : admin
            GET  /api/v1/probes/{id}/content                   : staff
            POST /api/v1/probes/{id}/content/approve           : engineer
            GET  /api/v1/probes/{id}/history                   : staff
            GET  /api/v1/profile/notifications                 : engineer manager
            POST /api/v1/profile/telephone/test                : engineer manager
            GET  /api/v1/profile/telephone/tests               : engineer manager
            GET  /api/v1/profile/ways                          : engineer manager
            PUT  /api/v1/profile/ways                          : engineer manager
            POST /api/v1/profile/ways/{place}/test             : engineer manager
            GET  /api/v1/reports/incidents/{ticket}            : staff
            PUT  /api/v1/reports/incidents/{ticket}/draft      : engineer manager
            POST /api/v1/reports/incidents/{ticket}/issue      : engineer manager
            POST /api/v1/reports/incidents/{ticket}/links      : engineer manager
            DELETE /api/v1/reports/incidents/{ticket}/links/{id} : engineer manager
            POST /api/v1/reports/incidents/{ticket}/mail       : engineer manager
            POST /api/v1/reports/incidents/{ticket}/return     : manager
            POST /api/v1/reports/incidents/{ticket}/submit     : engineer manager
            GET  /api/v1/reports/incidents/{ticket}.pdf        : staff
            GET  /api/v1/reports/monthly/{month}.csv           : staff
            GET  /api/v1/reports/monthly/{month}.figures.json  : staff
            GET  /api/v1/reports/monthly/{month}.json          : staff
            GET  /api/v1/reports/monthly/{month}.pdf           : staff
            GET  /api/v1/reports/months                        : manager admin
            GET  /api/v1/reports/months/{id}                   : manager admin
            GET  /api/v1/reports/months/{id}/editions          : manager admin
            POST /api/v1/reports/months/{id}/editions          : manager
            POST /api/v1/reports/months/{id}/mail              : manager
            POST /api/v1/reports/months/{id}/review            : manager
            GET  /api/v1/status                                : staff
            GET  /api/v1/tickets                               : staff
            POST /api/v1/tickets                               : engineer
            GET  /api/v1/tickets/{number}                      : staff
            POST /api/v1/tickets/{number}/callback             : engineer
            POST /api/v1/tickets/{number}/callback/cancel      : engineer
            POST /api/v1/tickets/{number}/callback/result      : engineer
            POST /api/v1/tickets/{number}/close                : engineer
            GET  /api/v1/tickets/{number}/emergency            : staff
            POST /api/v1/tickets/{number}/emergency            : engineer
            POST /api/v1/tickets/{number}/emergency/stop       : engineer
            POST /api/v1/tickets/{number}/identify             : engineer
            GET  /api/v1/tickets/{number}/ledger               : staff
            GET  /api/v1/tickets/{number}/ledger/{promise}/{cycle} : staff
            POST /api/v1/tickets/{number}/ledger/{promise}/{cycle}/correction : manager
            POST /api/v1/tickets/{number}/ledger/{promise}/{cycle}/reason : engineer manager
            POST /api/v1/tickets/{number}/note                 : engineer
            GET  /api/v1/tickets/{number}/notifications        : staff
            GET  /api/v1/tickets/{number}/recordings/{id}      : staff
            POST /api/v1/tickets/{number}/reopen               : engineer
            POST /api/v1/tickets/{number}/resolve              : engineer
            POST /api/v1/tickets/{number}/priority             : engineer
            POST /api/v1/tickets/{number}/resume               : engineer
            POST /api/v1/tickets/{number}/update               : engineer
            POST /api/v1/tickets/{number}/take                 : engineer
            POST /api/v1/tickets/{number}/talk/brief           : engineer
            POST /api/v1/tickets/{number}/talk/colleague       : engineer
            POST /api/v1/tickets/{number}/talk/mute            : engineer
            POST /api/v1/tickets/{number}/wait                 : engineer
            GET  /assets/{file}                                : anybody
            GET  /audit                                        : admin
            POST /audit                                        : admin
            GET  /call/{secret}                                : anybody
            POST /call/{secret}                                : anybody
            GET  /callbacks                                    : staff
            GET  /callbacks/{id}                               : staff
            GET  /callbacks/{id}/{action}                      : staff
            POST /callbacks/{id}/{action}                      : engineer
            GET  /duty                                         : staff
            POST /duty/absences                                : engineer manager
            POST /duty/cancel                                  : engineer manager
            GET  /duty/feed/{token}.ics                        : anybody
            POST /duty/overrides                               : manager
            POST /duty/swaps                                   : engineer
            POST /duty/swaps/answer                            : engineer
            GET  /incidents                                    : staff
            GET  /incidents/{id}                               : staff
            POST /incidents/{id}/announcement                  : engineer
            POST /incidents/{id}/end                           : engineer
            POST /intake/alertmanager/{key}                    : anybody
            GET  /intake/agent.sh                              : anybody
            POST /intake/devices/{key}                         : anybody
            POST /intake/generic/{key}                         : anybody
            POST /intake/heartbeat/{key}                       : anybody
            POST /intake/zabbix/{key}                          : anybody
            GET  /live                                         : engineer manager
            GET  /login                                        : anybody
            POST /login                                        : anybody
            POST /logout                                       : staff
            GET  /maintenance                                  : staff
            POST /maintenance                                  : engineer
            POST /maintenance/cancel                           : engineer
            POST /maintenance/end                              : engineer
            GET  /password/chosen                              : anybody
            GET  /password/{secret}                            : anybody
            POST /password/{secret}                            : anybody
            GET  /phone                                        : engineer
            GET  /profile                                      : staff
            POST /profile                                      : staff
            POST /profile/feed                                 : engineer
            POST /profile/feed/end                             : engineer
            POST /profile/password                             : staff
            POST /profile/tokens                               : staff
            POST /profile/tokens/revoke                        : staff
            GET  /profile/ways                                 : engineer manager
            POST /profile/ways/add                             : engineer manager
            POST /profile/ways/push                            : engineer manager
            POST /profile/ways/push/end                        : engineer manager
            POST /profile/ways/quiet                           : engineer manager
            POST /profile/ways/remove                          : engineer manager
            POST /profile/ways/telephone                       : engineer manager
            POST /profile/ways/test                            : engineer manager
            GET  /report/{secret}                              : anybody
            GET  /report/{secret}/pdf                          : anybody
            GET  /reports                                      : staff
            GET  /reports/answers                              : staff
            GET  /reports/answers.csv                          : staff
            GET  /reports/attempts                             : staff
            GET  /reports/attempts.csv                         : staff
            GET  /reports/availability                         : staff
            GET  /reports/availability.csv                     : staff
            GET  /reports/availability/explain                 : staff
            GET  /reports/availability/explain.csv             : staff
            GET  /reports/callbacks                            : staff
            GET  /reports/callbacks.csv                        : staff
            GET  /reports/calls                                : staff
            GET  /reports/calls.csv                            : staff
            GET  /reports/closed                               : manager admin
            GET  /reports/closed.csv                           : manager admin
            POST /reports/closed/again                         : manager
            POST /reports/closed/review                        : manager
            POST /reports/closed/send                          : manager
            GET  /reports/outages.csv                          : staff
            GET  /reports/sla                                  : staff
            GET  /reports/sla.csv                              : staff
            GET  /reports/tickets.csv                          : staff
            GET  /reports/trend                                : staff
            GET  /reports/trend.csv                            : staff
            GET  /reports/{month}.csv                          : staff
            GET  /reports/{month}.figures.json                 : staff
            GET  /reports/{month}.json                         : staff
            GET  /reports/{month}.pdf                          : staff
            GET  /setup                                        : admin
            POST /setup                                        : admin
            POST /setup/apply                                  : admin
            GET  /setup/assets/{id}                            : admin
            POST /setup/assets/{id}                            : admin
            GET  /setup/assets/{id}/probes                     : admin
            GET  /setup/assets/{id}/probes/{kind}              : admin
            POST /setup/assets/{id}/probes/{kind}              : admin
            POST /setup/assets/{id}/probes/{kind}/try          : admin
            POST /setup/assets/{id}/remove                     : admin
            GET  /setup/customers                              : engineer admin
            GET  /setup/customers/new                          : admin
            POST /setup/customers/new                          : admin
            GET  /setup/customers/{id}                         : engineer admin
            GET  /setup/customers/{id}/assets/new              : admin
            POST /setup/customers/{id}/assets/new              : admin
            GET  /setup/customers/{id}/profile                 : admin
            POST /setup/customers/{id}/profile                 : admin
            POST /setup/customers/{id}/remove                  : admin
            GET  /setup/probes/{id}                            : admin
            POST /setup/probes/{id}                            : admin
            POST /setup/probes/{id}/remove                     : admin
            POST /setup/probes/{id}/try                        : admin
            GET  /setup/{section}                              : admin
            GET  /setup/{section}/new                          : admin
            POST /setup/{section}/new                          : admin
            GET  /setup/{section}/{id}/change                  : admin
            POST /setup/{section}/{id}/change                  : admin
            POST /setup/{section}/{id}/remove                  : admin
            GET  /simulator                                    : engineer admin
            GET  /status                                       : staff
            GET  /status/customers/{id}                        : staff
            GET  /status/probes/{id}                           : staff
            POST /status/probes/{id}/approve                   : engineer
            GET  /status/wall                                  : staff
            GET  /tickets                                      : staff
            POST /tickets                                      : staff
            GET  /tickets/new                                  : engineer
            POST /tickets/new                                  : engineer
            GET  /tickets/{number}                             : staff
            GET  /tickets/{number}/ledger/{promise}/{cycle}    : staff
            POST /tickets/{number}/ledger/{promise}/{cycle}/correction : manager
            POST /tickets/{number}/ledger/{promise}/{cycle}/reason : engineer manager
            GET  /tickets/{number}/ledger/{promise}/{cycle}/{form} : staff
            GET  /tickets/{number}/ledger                      : staff
            GET  /tickets/{number}/ledger/events.csv           : staff
            GET  /tickets/{number}/ledger/figures.csv          : staff
            GET  /tickets/{number}/ledger/{promise}/{cycle}/pieces.csv : staff
            GET  /tickets/{number}/report                      : staff
            GET  /tickets/{number}/report/{edition}.pdf        : staff
            POST /tickets/{number}/report/issue                : engineer manager
            POST /tickets/{number}/report/link                 : engineer manager
            POST /tickets/{number}/report/mail                 : engineer manager
            POST /tickets/{number}/report/return               : manager
            POST /tickets/{number}/report/revoke               : engineer manager
            POST /tickets/{number}/report/submit               : engineer manager
            POST /tickets/{number}/report/write                : engineer manager
            GET  /tickets/{number}/{action}                    : staff
            POST /tickets/{number}/{action}                    : engineer
            GET  /users                                        : admin
            POST /users                                        : admin
            POST /users/close                                  : admin
            POST /users/link                                   : admin
            POST /voice/announcement/{handler}/{ref}           : anybody
            POST /voice/answer                                 : anybody
            POST /voice/machine                                : anybody
            POST /voice/recording                              : anybody
            POST /voice/recording/{call}                       : anybody
            POST /voice/status                                 : anybody
            POST /voice/turn/{handler}/{ref}                   : anybody
            GET  /work                                         : admin
            POST /work/discard                                 : admin
            POST /work/retry                                   : admin
            """;

    private RouteTable() {}

    /** Of each route, by {@link Route#name}: the roles that may, or {@link #ANYBODY}. */
    public static Map<String, Set<String>> lines() {
        return LINES.lines()
                .map(line -> List.of(line.split(" : ", -1)))
                .collect(Collectors.toMap(
                        cells -> cells.get(0).strip().replaceAll(" +", " "),
                        cells -> words(cells.get(1)),
                        (one, two) -> {
                            throw new IllegalStateException("twice on the table");
                        },
                        TreeMap::new));
    }

    private static Set<String> words(String cell) {
        return new TreeSet<>(Arrays.asList(cell.replace("staff", STAFF).strip().split(" ")));
    }
}
