package jp.orikaeshi.simulator;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import jp.orikaeshi.account.Account;
import jp.orikaeshi.account.AccountDesk;
import jp.orikaeshi.settings.Settings;

/** Gives the demo's people the passwords that the launcher has made up and prints. */
@ApplicationScoped
public class DemoLogIns {
    // After the first account: that one comes into being only while nobody has a password.
    private static final int LATE = 4000;

    @Inject
    Settings settings;

    @Inject
    AccountDesk accounts;

    void set(@Observes @Initialized(ApplicationScoped.class) @Priority(LATE) Object event) {
        if (!settings.demo()) {
            return;
        }
        Properties passwords = read(settings.dataDir().resolve("demo").resolve("passwords.properties"));
        accounts.accounts().stream()
                .filter(account -> account.active() && !account.hasPassword())
                .map(Account::login)
                .filter(passwords::containsKey)
                .forEach(login -> accounts.setFirstPassword(login, passwords.getProperty(login)));
    }

    private static Properties read(Path file) {
        Properties passwords = new Properties();
        if (Files.isReadable(file)) {
            try (var in = Files.newBufferedReader(file)) {
                passwords.load(in);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return passwords;
    }
}
