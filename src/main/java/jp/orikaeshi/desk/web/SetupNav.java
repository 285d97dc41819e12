package jp.orikaeshi.desk.web;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import jp.orikaeshi.account.Roles;
import jp.orikaeshi.web.NavEntry;

/** The set-up's place in the navigation. */
@ApplicationScoped
public class SetupNav implements NavEntry {
    @Override
    public String href() {
        return "/setup";
    }

    @Override
    public String text() {
        return "setup.nav";
    }

    @Override
    public List<String> roles() {
        return List.of(Roles.ADMIN);
    }

    @Override
    public int position() {
        return 85;
    }
}
