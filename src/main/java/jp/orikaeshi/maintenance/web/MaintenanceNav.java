package jp.orikaeshi.maintenance.web;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import jp.orikaeshi.account.Roles;
import jp.orikaeshi.web.NavEntry;

/** Announced work's place in the navigation. */
@ApplicationScoped
public class MaintenanceNav implements NavEntry {
    @Override
    public String href() {
        return "/maintenance";
    }

    @Override
    public String text() {
        return "maintenance.nav";
    }

    @Override
    public List<String> roles() {
        return List.of(Roles.ENGINEER, Roles.MANAGER);
    }

    @Override
    public int position() {
        return 25;
    }
}
