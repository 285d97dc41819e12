package jp.orikaeshi.monitoring.web;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import jp.orikaeshi.account.Roles;
import jp.orikaeshi.web.NavEntry;

/** The live status' place in the navigation. */
@ApplicationScoped
public class StatusNav implements NavEntry {
    @Override
    public String href() {
        return "/status";
    }

    @Override
    public String text() {
        return "status.nav";
    }

    @Override
    public List<String> roles() {
        return List.of(Roles.ENGINEER, Roles.MANAGER);
    }

    @Override
    public int position() {
        return 20;
    }
}
