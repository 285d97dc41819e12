package jp.orikaeshi.notify;

import com.interaso.webpush.VapidKeys;
import com.interaso.webpush.WebPush;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import jp.orikaeshi.settings.Settings;

/** Browsers that engineers let us push to. */
@ApplicationScoped
@Transactional
public class PushDesk {
    private static final int MOST = 10;
    private static final int LONGEST_NAME = 100;

    @Inject
    PushKeys keys;

    @Inject
    PushSubscriptions subscriptions;

    @Inject
    Settings settings;

    @Inject
    Clock clock;

    /** What a browser subscribes to: our public key in base64url. */
    public String applicationServerKey() {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(keys.pair().getApplicationServerKey());
    }

    /** A browser lets us push to it. The same browser again changes its owner; the oldest goes once there are too many. */
    public void subscribe(String engineer, PushAddress address, String device) {
        String name = device.strip().isEmpty() ? "?" : device.strip();
        String shown = name.substring(0, Math.min(name.length(), LONGEST_NAME));
        subscriptions
                .at(address.endpoint())
                .ifPresentOrElse(
                        known -> known.renew(engineer, address, shown),
                        () -> subscriptions.add(new PushSubscription(engineer, address, shown, clock.instant())));
        List<PushSubscription> all = subscriptions.of(engineer);
        all.subList(0, Math.max(0, all.size() - MOST)).forEach(subscriptions::remove);
    }

    public List<PushSubscription> of(String engineer) {
        return subscriptions.of(engineer);
    }

    /** Nothing happens if it is somebody else's, or gone. */
    public void end(UUID id, String engineer) {
        subscriptions
                .find(id)
                .filter(subscription -> subscription.engineer().equals(engineer))
                .ifPresent(subscriptions::remove);
    }

    /** Its push service knows it no more. */
    void gone(UUID id) {
        subscriptions.find(id).ifPresent(subscriptions::remove);
    }

    /** What encrypts for browsers, and says to their push services who we are. */
    WebPush sender() {
        VapidKeys pair = keys.pair();
        return new WebPush(settings.publicUrl().toString(), pair);
    }
}
