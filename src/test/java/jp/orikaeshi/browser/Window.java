package jp.orikaeshi.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Dialog;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import jp.orikaeshi.app.RunningDesk;

/** A browser window of somebody at the desk. It remembers everything that its console complained about. */
final class Window implements AutoCloseable {
    private static final Path SCREENS = Path.of("target", "screens");
    // The console says nothing about a style that the policy refused, unless somebody listens.
    private static final String LISTEN_TO_POLICY = """
            document.addEventListener("securitypolicyviolation", (event) =>
              console.error(`refused by the policy: ${event.violatedDirective} ${event.blockedURI} ${event.sample}`));
            """;

    private final RunningDesk desk;
    private Look look;
    private final BrowserContext context;
    private final Page page;
    private final List<String> faults = new ArrayList<>();
    private final List<Integer> expected = new ArrayList<>();

    Window(Browser browser, RunningDesk desk, Look look) {
        this.desk = desk;
        this.look = look;
        context = browser.newContext(new Browser.NewContextOptions()
                .setViewportSize(look.width(), look.height())
                .setColorScheme(look.scheme())
                .setLocale(look.lang().equals("ja") ? "ja-JP" : "en-GB")
                .setTimezoneId("Asia/Tokyo"));
        context.setDefaultTimeout(15_000);
        context.addInitScript(LISTEN_TO_POLICY);
        page = context.newPage();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") || message.type().equals("warning")) {
                faults.add(page.url() + " console: " + message.text());
            }
        });
        page.onPageError(error -> faults.add(page.url() + " script: " + error));
    }

    /** The browser's own handle, for what has no word here. */
    Page page() {
        return page;
    }

    Look look() {
        return look;
    }

    /** As if the sun had set, or risen, while the page was open. */
    Window becomes(Look other) {
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(other.scheme()));
        look = other;
        return this;
    }

    Window opens(String path) {
        page.navigate(desk.base().resolve(path).toString());
        return this;
    }

    /** Fills the log-in form, wherever it was reached. */
    Window logsIn(String login, String password) {
        page.locator("input[name=login]").fill(login);
        page.locator("input[name=password]").fill(password);
        page.locator("form[action='/login'] button").click();
        return this;
    }

    Window types(String label, String text) {
        field(label).fill(text);
        return this;
    }

    /** The field of a form by its name, where a label also holds a hint. */
    Window fills(String name, String text) {
        page.locator("textarea[name=" + name + "], input[name=" + name + "]:not([type=hidden])")
                .first()
                .fill(text);
        return this;
    }

    Window chooses(String name, String value) {
        page.locator("select[name=" + name + "]").selectOption(value);
        return this;
    }

    /** Ticks the first box of this value. */
    Window checks(String value) {
        page.locator("input[type=checkbox][value=" + value + "]").first().check();
        return this;
    }

    /** Whatever the page asks from now on, the answer is yes. */
    Window saysYes() {
        page.onDialog(Dialog::accept);
        return this;
    }

    Locator field(String label) {
        return page.getByLabel(label, new Page.GetByLabelOptions().setExact(true));
    }

    Window presses(String button) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(button).setExact(true))
                .click();
        return this;
    }

    /** Sends the form that resolves a ticket, also where monitoring does not agree that all is well. */
    Window resolves() {
        Locator form = page.locator("form[action$='/resolve']");
        Locator despite = form.locator("input[name=despite]");
        if (despite.count() > 0) {
            despite.check();
        }
        form.locator("button").click();
        return this;
    }

    Window unfolds(String summary) {
        page.locator("summary", new Page.LocatorOptions().setHasText(summary))
                .first()
                .click();
        return this;
    }

    Window follows(String link) {
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(link).setExact(true))
                .first()
                .click();
        return this;
    }

    /** An answer with this status is part of the story: the console's complaint about it is none. */
    Window expects(int status) {
        expected.add(status);
        return this;
    }

    /** What the console complained about so far. */
    List<String> faults() {
        return faults.stream()
                .filter(fault -> expected.stream().noneMatch(status -> fault.contains("with a status of " + status)))
                .toList();
    }

    /** {@code target/screens/NAME-LOOK.png}, the whole page, if anybody wants to look at them: most of a visit's time goes into it. */
    Window photographs(String name) {
        if (System.getenv("SCREENS") == null) {
            return this;
        }
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(SCREENS.resolve(name + "-" + look + ".png"))
                .setFullPage(true));
        return this;
    }

    @Override
    public void close() {
        context.close();
    }
}
