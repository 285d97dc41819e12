package jp.orikaeshi.browser;

import jp.orikaeshi.app.RunningDesk;
import org.junit.jupiter.api.Test;

/** A desk in service that nobody has given a carrier. */
class TelephonyOffIT extends AtTheDesk {
    @Test
    void every_page_says_that_the_telephones_are_off() {
        try (RunningDesk serving = RunningDesk.start("serve", RunningDesk.NO_CARRIER)) {
            Window window = stranger(Look.DESK, serving).opens("/login");
            reads(window, ".notice", "電話は停止中です");
            window.logsIn(ADMIN, RunningDesk.ADMIN_PASSWORD);
            sees(window, ".who");
            for (String page : new String[] {"/tickets", "/status", "/setup", "/users", "/work", "/profile"}) {
                reads(window.opens(page), ".notice", "電話は停止中です");
            }
            window.photographs("telephony-off");
        }
    }
}
