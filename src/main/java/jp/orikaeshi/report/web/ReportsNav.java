package jp.orikaeshi.report.web;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import jp.orikaeshi.account.Roles;
import jp.orikaeshi.web.NavEntry;

/** The reports' place in the navigation. */
@ApplicationScoped
public class ReportsNav implements NavEntry {
    @Override
    public String href() {
        return "/reports";
    }

    @Override
    public String text() {
        return "report.nav";
    }

    @Override
    public List<String> roles() {
        return List.of(Roles.ENGINEER, Roles.MANAGER, Roles.ADMIN);
    }

    @Override
    public int position() {
        return 30;
    }
}
