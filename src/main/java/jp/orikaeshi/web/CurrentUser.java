package jp.orikaeshi.web;

import jakarta.enterprise.context.RequestScoped;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import jp.orikaeshi.account.Identity;
import org.jspecify.annotations.Nullable;

/** Who sent the request that is being answered. */
@RequestScoped
public class CurrentUser {
    private @Nullable Identity identity;
    private @Nullable String csrfToken;
    private @Nullable Locale asked;

    public Optional<Identity> identity() {
        return Optional.ofNullable(identity);
    }

    public boolean isSignedIn() {
        return identity != null;
    }

    /**
     * For the record of what was done.
     *
     * @throws IllegalStateException on a route that is open to everybody
     */
    public String login() {
        return identity()
                .orElseThrow(() -> new IllegalStateException("nobody is signed in"))
                .login();
    }

    /**
     * For what only the person themselves may say, by a program too.
     *
     * @throws IllegalStateException on a route that is open to everybody
     */
    public String person() {
        return identity()
                .orElseThrow(() -> new IllegalStateException("nobody is signed in"))
                .person();
    }

    public boolean has(String role) {
        return identity().map(i -> i.hasAny(List.of(role))).orElse(false);
    }

    /**
     * The language of this person's setting. A program says in each request which one it wants, and so does a browser
     * before the log-in.
     */
    public Locale locale() {
        Optional<Locale> set = identity().map(Identity::locale);
        Optional<Locale> wanted = Optional.ofNullable(asked);
        return (csrfToken == null ? wanted.or(() -> set) : set).orElse(Messages.DEFAULT);
    }

    /** What every unsafe request of this session carries; empty for programs with a token, who need none. */
    public Optional<String> csrfToken() {
        return Optional.ofNullable(csrfToken);
    }

    /** Called once, by the filter that checks who is asking; null if the request names no language that we speak. */
    public void accept(@Nullable Locale locale) {
        this.asked = locale;
    }

    /** Called once, by the filter that checked it. */
    public void signIn(Identity proved, @Nullable String csrf) {
        this.identity = proved;
        this.csrfToken = csrf;
    }
}
