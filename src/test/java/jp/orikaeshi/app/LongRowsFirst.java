package jp.orikaeshi.app;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.ClassDescriptor;
import org.junit.jupiter.api.ClassOrderer;
import org.junit.jupiter.api.ClassOrdererContext;
import org.junit.jupiter.api.parallel.ResourceLock;

/**
 * Which class of a run comes next. The stories on the telephone and the classes that look at pages stand in a row each, as
 * they share one desk, and these two rows are the longest. So they begin at once, and by turns: with one row's classes
 * beside each other, all free threads would take one of them, wait for its desk and leave the other row alone.
 */
public final class LongRowsFirst implements ClassOrderer {

    @Override
    public void orderClasses(ClassOrdererContext context) {
        List<ClassDescriptor> all = new ArrayList<>(context.getClassDescriptors());
        all.sort(Comparator.comparing(found -> found.getTestClass().getSimpleName()));
        List<ClassDescriptor> stories = row(all, SharedDesk.STORIES);
        List<ClassDescriptor> pages = row(all, SharedDesk.PAGES);
        List<ClassDescriptor> byTurns = IntStream.range(0, Math.max(stories.size(), pages.size()))
                .boxed()
                .flatMap(turn -> Stream.of(stories, pages)
                        .flatMap(row -> row.stream().skip(turn).limit(1)))
                .toList();
        all.removeAll(byTurns);
        List<ClassDescriptor> order =
                Stream.concat(byTurns.stream(), all.stream()).toList();
        context.getClassDescriptors().sort(Comparator.comparingInt(order::indexOf));
    }

    private static List<ClassDescriptor> row(List<ClassDescriptor> all, String desk) {
        return all.stream()
                .filter(found -> found.findRepeatableAnnotations(ResourceLock.class).stream()
                        .anyMatch(lock -> lock.value().equals(desk)))
                .toList();
    }
}
