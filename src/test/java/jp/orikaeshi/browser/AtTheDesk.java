package jp.orikaeshi.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.ArrayList;
import java.util.List;
import jp.orikaeshi.app.RunningDesk;
import jp.orikaeshi.app.SharedDesk;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.parallel.ResourceLock;

/**
 * What people see and do in their browser, told against the real jar. A test also fails on whatever a browser's console
 * complained about.
 */
@ResourceLock(SharedDesk.PAGES)
abstract class AtTheDesk {
    /** An engineer of the sample desk. */
    static final String SATO = "sato";
    /** Its manager. */
    static final String MORI = "mori";

    static final String ADMIN = "admin";

    @RegisterExtension
    final SharedBrowserDesk shared = new SharedBrowserDesk();

    private final List<Window> windows = new ArrayList<>();

    final BrowserDesk desk() {
        return shared.desk();
    }

    /** A window of somebody who has not logged in. */
    final Window stranger(Look look) {
        return stranger(look, desk().running());
    }

    final Window stranger(Look look, RunningDesk running) {
        Window window = desk().window(look, running);
        windows.add(window);
        return window;
    }

    /** Somebody whom the administrator has just given an account with this role; or did in an earlier test. */
    final String newcomer(String login, String role) {
        if (desk().password(login).isEmpty()) {
            Window admin = windowOf(ADMIN).opens("/users");
            admin.page().locator("#new-user input[name=login]").fill(login);
            admin.page().locator("#new-user input[name=name]").fill("新人 " + login);
            admin.page().locator("#new-user input[type=checkbox]:checked").uncheck();
            admin.page().locator("#new-user input[value=" + role + "]").check();
            admin.page().locator("#new-user button").click();
        }
        return withPassword(login);
    }

    /** Somebody with an account, who has chosen a password by the administrator's link; or did in an earlier test. */
    final String withPassword(String login) {
        if (desk().password(login).isEmpty()) {
            Window admin = windowOf(ADMIN).opens("/users");
            admin.page()
                    .locator("#user-" + login + " form[action='/users/link'] button")
                    .click();
            Window themselves = stranger(Look.DESK).opens(sees(admin, "#link").textContent());
            String password = "long enough for " + login;
            themselves.fills("wanted", password).fills("again", password).presses("このパスワードにする");
            reads(themselves, "h1", "パスワードを設定しました");
            desk().knows(login, password);
        }
        return login;
    }

    final String password(String login) {
        return desk().password(login).orElseThrow();
    }

    /** A window of this person, who is logged in and sees the first page; since an earlier test, if they still are. */
    final Window windowOf(String login, Look look) {
        Window window = stranger(look);
        desk().loggedIn(login).ifPresent(window.page().context()::addCookies);
        window.opens("/tickets");
        if (window.page().url().contains("/login")) {
            window.logsIn(login, password(login));
        }
        sees(window, ".who");
        desk().loggedIn(login, window.page().context().cookies());
        return window;
    }

    final Window windowOf(String login) {
        return windowOf(login, Look.DESK);
    }

    /** Waits until it is there. */
    static Locator sees(Window window, String selector) {
        Locator found = window.page().locator(selector).first();
        assertThat(found).isVisible();
        return found;
    }

    /** Waits until the place says so. */
    static void reads(Window window, String selector, String text) {
        assertThat(window.page().locator(selector).first()).containsText(text);
    }

    @AfterEach
    final void noConsoleComplained() {
        List<String> faults =
                windows.stream().flatMap(window -> window.faults().stream()).toList();
        windows.forEach(Window::close);
        windows.clear();
        assertThat(faults).as("complaints on the browsers' consoles").isEmpty();
    }
}
