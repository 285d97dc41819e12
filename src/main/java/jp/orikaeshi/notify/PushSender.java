package jp.orikaeshi.notify;

import com.interaso.webpush.WebPush;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import jp.orikaeshi.duty.Way;
import jp.orikaeshi.persistence.Json;

/** Tells by push every browser that the engineer has let us push to. Their push services can read nothing of it. */
@ApplicationScoped
class PushSender implements Sender {
    private static final Logger LOG = Logger.getLogger(PushSender.class.getName());

    /** What a push service keeps for a browser that is switched off: told later it is of no use. */
    private static final int SECONDS_KEPT = 3600;

    @Inject
    PushDesk desk;

    @Inject
    GuardedPost post;

    @Override
    public String by() {
        return Way.PUSH;
    }

    @Override
    public Delivery send(Told told) {
        List<PushSubscription> browsers = desk.of(told.engineer().login());
        if (browsers.isEmpty()) {
            return Delivery.refused("no-browser");
        }
        WebPush sender = desk.sender();
        byte[] payload = payload(told);
        return browsers.stream()
                .map(browser -> send(sender, browser, payload, told.urgent()))
                .reduce(PushSender::better)
                .orElseThrow();
    }

    static byte[] payload(Told told) {
        return Json.write(Map.of("id", told.id().toString(), "text", told.text(), "link", told.link()))
                .getBytes(StandardCharsets.UTF_8);
    }

    private Delivery send(WebPush sender, PushSubscription browser, byte[] payload, boolean urgent) {
        PushAddress address = browser.address();
        Map<String, String> headers = sender.getHeaders(
                address.endpoint(), SECONDS_KEPT, null, urgent ? WebPush.Urgency.High : WebPush.Urgency.Normal);
        byte[] body;
        try {
            body = sender.getBody(payload, address.key(), address.secret());
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, e, () -> "Nothing can be written to browser " + browser.id() + ": its key is none");
            desk.gone(browser.id());
            return Delivery.refused("no-browser");
        }
        Delivery delivery = post.send(URI.create(address.endpoint()), headers, body);
        if (delivery.reason().equals("http-404") || delivery.reason().equals("http-410")) {
            desk.gone(browser.id());
            return Delivery.refused("no-browser");
        }
        return delivery;
    }

    // One browser is enough to have told somebody; and what one may have got is not sent to all again.
    private static Delivery better(Delivery one, Delivery other) {
        return other.result().compareTo(one.result()) < 0 ? other : one;
    }
}
