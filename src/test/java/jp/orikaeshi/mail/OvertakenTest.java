package jp.orikaeshi.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import jp.orikaeshi.monitoring.ProviderIncident;
import jp.orikaeshi.monitoring.Trait;
import jp.orikaeshi.monitoring.TraitKind;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class OvertakenTest {
    private static final Instant NOW = Instant.parse("2026-11-25T02:10:00Z");

    @Test
    void that_a_provider_is_down_is_no_news_once_it_is_back() {
        assertThat(Overtaken.by(mail(MailKind.PROVIDER_DOWN), incident(null))).isEmpty();
        assertThat(Overtaken.by(mail(MailKind.PROVIDER_DOWN), incident(NOW))).isPresent();
        assertThat(Overtaken.by(mail(MailKind.PROVIDER_BACK), incident(NOW))).isEmpty();
    }

    private static MailMessage mail(MailKind kind) {
        Recipient to = new Recipient("sato@desk.example", "佐藤", Locale.JAPANESE);
        return new MailMessage(Subject.ofIncident(UUID.randomUUID(), kind), to, "desk.example", NOW);
    }

    private static ProviderIncident incident(@Nullable Instant end) {
        return new ProviderIncident(
                UUID.randomUUID(), new Trait(TraitKind.PROVIDER, "alpha"), "アルファ", NOW.minusSeconds(600), NOW, end, 3);
    }
}
