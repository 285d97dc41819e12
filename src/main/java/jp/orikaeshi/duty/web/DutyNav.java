package jp.orikaeshi.duty.web;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import jp.orikaeshi.account.Roles;
import jp.orikaeshi.web.NavEntry;

/** The duty calendar's place in the navigation. */
@ApplicationScoped
public class DutyNav implements NavEntry {
    @Override
    public String href() {
        return "/duty";
    }

    @Override
    public String text() {
        return "duty.nav";
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
