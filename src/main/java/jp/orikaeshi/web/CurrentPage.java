package jp.orikaeshi.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import jp.orikaeshi.settings.Settings;

/** Puts together what the templates know about the request that is being answered. */
@RequestScoped
public class CurrentPage {
    @Inject
    CurrentUser user;

    @Inject
    Clock clock;

    @Inject
    Settings settings;

    @Inject
    HttpServletRequest request;

    @Inject
    Instance<NavEntry> nav;

    @Inject
    Instance<Notice> news;

    public Page page() {
        List<NavEntry> entries = nav.stream()
                .filter(entry ->
                        user.identity().map(i -> i.hasAny(entry.roles())).orElse(false))
                .sorted(Comparator.comparingInt(NavEntry::position))
                .toList();
        return new Page(
                user.identity(),
                user.locale(),
                settings.zone(),
                clock.instant(),
                request.getRequestURI(),
                user.csrfToken().orElse(""),
                entries,
                notices());
    }

    private List<String> notices() {
        List<String> notices = new ArrayList<>();
        if (!settings.demo() && settings.twilio().isEmpty()) {
            notices.add("web.notice.telephony-off");
        }
        if (!settings.demo() && settings.mail().isEmpty()) {
            notices.add("web.notice.mail-off");
        }
        // Not to strangers: what goes on here is not theirs to know.
        if (user.identity().isPresent()) {
            news.stream().flatMap(notice -> notice.text().stream()).forEach(notices::add);
        }
        return notices;
    }
}
