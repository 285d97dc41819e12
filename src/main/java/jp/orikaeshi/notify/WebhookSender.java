package jp.orikaeshi.notify;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.Objects;
import jp.orikaeshi.duty.Way;

/** Tells by a request to whatever address an engineer has named: a chat, or a program of their own. */
@ApplicationScoped
class WebhookSender implements Sender {
    @Inject
    GuardedPost post;

    @Override
    public String by() {
        return Way.WEBHOOK;
    }

    @Override
    public Delivery send(Told told) {
        URI address = URI.create(Objects.requireNonNull(told.way().url()));
        WebhookBody body = WebhookBody.of(told);
        return post.send(address, body.headers(), body.content());
    }
}
