package jp.orikaeshi.account.web;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import jp.orikaeshi.account.Roles;
import jp.orikaeshi.web.NavEntry;

/** The users' place in the navigation. */
@ApplicationScoped
public class UsersNav implements NavEntry {
    @Override
    public String href() {
        return "/users";
    }

    @Override
    public String text() {
        return "account.users.nav";
    }

    @Override
    public List<String> roles() {
        return List.of(Roles.ADMIN);
    }

    @Override
    public int position() {
        return 80;
    }
}
