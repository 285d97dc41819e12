package jp.orikaeshi.scenario;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;

/** Starts the desk with the first story of a run and ends it with the run. */
final class SharedStoryDesk implements BeforeEachCallback {
    private @Nullable StoryDesk desk;

    @Override
    public void beforeEach(ExtensionContext context) {
        desk = context.getRoot()
                .getStore(Namespace.create(SharedStoryDesk.class))
                .getOrComputeIfAbsent(StoryDesk.class, type -> new StoryDesk(), StoryDesk.class);
    }

    StoryDesk desk() {
        if (desk == null) {
            throw new IllegalStateException("no story has begun");
        }
        return desk;
    }
}
