package jp.orikaeshi.alerting.web;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import jp.orikaeshi.account.Roles;
import jp.orikaeshi.web.NavEntry;

/** The place of outages of providers in the navigation. */
@ApplicationScoped
public class IncidentsNav implements NavEntry {
    @Override
    public String href() {
        return "/incidents";
    }

    @Override
    public String text() {
        return "incident.nav";
    }

    @Override
    public List<String> roles() {
        return List.of(Roles.ENGINEER, Roles.MANAGER);
    }

    @Override
    public int position() {
        return 22;
    }
}
