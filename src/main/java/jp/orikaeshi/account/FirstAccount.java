package jp.orikaeshi.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Set;
import jp.orikaeshi.settings.Settings;

/**
 * While nobody can log in, {@code admin} comes into being with the password from the settings; the launcher sees to one.
 * Engineers of a desk file may be there before, but without passwords.
 */
@ApplicationScoped
public class FirstAccount {
    static final String ADMIN = "admin";

    @Inject
    Settings settings;

    @Inject
    AccountDesk desk;

    void create(@Observes @Initialized(ApplicationScoped.class) Object event) {
        boolean nobody = desk.accounts().stream().noneMatch(Account::hasPassword);
        settings.adminPassword().filter(password -> nobody).ifPresent(password -> {
            desk.save(ADMIN, "管理者", Set.of(Roles.ADMIN), "system");
            desk.setFirstPassword(ADMIN, password);
        });
    }
}
