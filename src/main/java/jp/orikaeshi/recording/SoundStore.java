package jp.orikaeshi.recording;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import jp.orikaeshi.settings.Settings;

/** Where this desk keeps sound. */
@ApplicationScoped
class SoundStore {
    /** A telephone talk of the longest that is allowed, four hours, is about half of this. */
    private static final long LIMIT = 256L * 1024 * 1024;

    @Produces
    @Singleton
    SoundFiles files(Settings settings) {
        return new SoundFiles(settings.dataDir().resolve("recordings"), LIMIT);
    }
}
