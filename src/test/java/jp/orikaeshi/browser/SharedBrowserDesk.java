package jp.orikaeshi.browser;

import jp.orikaeshi.app.RunningDesk;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;

/** Starts desk and browser with the first test of a run that looks at a page, and ends them with the run. */
final class SharedBrowserDesk implements BeforeEachCallback {
    private @Nullable BrowserDesk desk;

    @Override
    public void beforeEach(ExtensionContext context) {
        desk = context.getRoot()
                .getStore(Namespace.create(SharedBrowserDesk.class))
                .getOrComputeIfAbsent(
                        BrowserDesk.class, type -> new BrowserDesk(RunningDesk.pages()), BrowserDesk.class);
    }

    BrowserDesk desk() {
        if (desk == null) {
            throw new IllegalStateException("no test has begun");
        }
        return desk;
    }
}
