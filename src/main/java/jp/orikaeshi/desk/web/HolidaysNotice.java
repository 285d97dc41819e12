package jp.orikaeshi.desk.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import jp.orikaeshi.account.Roles;
import jp.orikaeshi.time.HolidayList;
import jp.orikaeshi.web.CurrentUser;
import jp.orikaeshi.web.Notice;

/** The list of public holidays ends soon: for those who can name a newer one. */
@RequestScoped
public class HolidaysNotice implements Notice {
    @Inject
    HolidayList holidays;

    @Inject
    CurrentUser user;

    @Override
    public Optional<String> text() {
        return user.has(Roles.ADMIN) ? holidays.endsSoon().map(year -> "web.notice.holidays-ending") : Optional.empty();
    }
}
