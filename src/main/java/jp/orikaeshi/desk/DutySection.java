package jp.orikaeshi.desk;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.orikaeshi.duty.AbsenceSpec;
import jp.orikaeshi.duty.DutyEntry;
import jp.orikaeshi.duty.EntrySpec;
import jp.orikaeshi.duty.LayerSpec;
import jp.orikaeshi.duty.NamedEntry;
import jp.orikaeshi.duty.OverrideSpec;
import jp.orikaeshi.duty.SwapSpec;
import org.jspecify.annotations.Nullable;

/**
 * Overrides, absences and swaps in a desk file. People enter them on pages meanwhile: a file without such a list leaves
 * what was entered, unless it is about somebody who leaves with that file, or a layer. What has passed is neither written
 * nor read, since who was on duty then stays as it was.
 */
final class DutySection {
    private final Instant now;
    private final ZoneId zone;

    /** @param zone in which the desk writes times */
    DutySection(Instant now, ZoneId zone) {
        this.now = now;
        this.zone = zone;
    }

    /** What the file makes of a desk that has {@code present}, in the form in which the desk writes it. */
    DeskFile complete(DeskFile file, DeskFile.Duty present) {
        DeskFile.Duty duty = file.duty();
        return file.with(new DeskFile.Duty(
                duty.order(),
                duty.rotation(),
                duty.layers(),
                duty.cover(),
                duty.ring(),
                duty.rounds(),
                duty.pause(),
                complete(duty.overrides(), left(file, present.overrides()), DutySection::override),
                complete(duty.absences(), left(file, present.absences()), DutySection::absence),
                complete(duty.swaps(), left(file, present.swaps()), DutySection::swap)));
    }

    private static @Nullable List<DeskFile.DutyEntry> left(DeskFile file, @Nullable List<DeskFile.DutyEntry> present) {
        Set<String> engineers =
                file.engineers().stream().map(DeskFile.Engineer::login).collect(Collectors.toSet());
        Set<String> layers = file.duty().layers().stream().map(LayerSpec::id).collect(Collectors.toSet());
        return present == null
                ? null
                : present.stream()
                        .filter(entry -> Stream.of(entry.engineer(), entry.insteadOf(), entry.with())
                                .allMatch(login -> login == null || engineers.contains(login)))
                        .filter(entry -> entry.layer() == null || layers.contains(entry.layer()))
                        .toList();
    }

    private @Nullable List<DeskFile.DutyEntry> complete(
            @Nullable List<DeskFile.DutyEntry> wanted,
            @Nullable List<DeskFile.DutyEntry> present,
            Function<DeskFile.DutyEntry, EntrySpec> read) {
        return wanted == null
                ? present
                : named(wanted, read).stream()
                        .filter(entry ->
                                new DutyEntry(entry, "", now).state(now).stands())
                        .map(this::written)
                        .toList();
    }

    /** Of the entries of the desk those of one kind, as a file has them. */
    List<DeskFile.DutyEntry> written(List<DutyEntry> entries, Class<? extends EntrySpec> kind) {
        return entries.stream()
                .filter(entry -> kind.isInstance(entry.spec()))
                .map(entry -> written(entry.named()))
                .toList();
    }

    private DeskFile.DutyEntry written(NamedEntry entry) {
        EntrySpec spec = entry.spec();
        OverrideSpec override = spec instanceof OverrideSpec one ? one : null;
        SwapSpec swap = spec instanceof SwapSpec one ? one : null;
        return new DeskFile.DutyEntry(
                entry.slug(),
                spec.engineer(),
                spec.from().atZone(zone).toOffsetDateTime(),
                spec.to().atZone(zone).toOffsetDateTime(),
                override == null ? null : override.insteadOf(),
                override == null ? null : (Boolean) override.alone(),
                override == null ? null : override.layer(),
                swap == null ? null : swap.with(),
                swap == null ? null : back(swap.backFrom()),
                swap == null ? null : back(swap.backTo()),
                swap == null ? null : (Boolean) entry.agreed(),
                spec.reason());
    }

    private @Nullable OffsetDateTime back(@Nullable Instant at) {
        return at == null ? null : at.atZone(zone).toOffsetDateTime();
    }

    static List<NamedEntry> overrides(DeskFile.Duty duty) {
        return named(duty.overrides(), DutySection::override);
    }

    static List<NamedEntry> absences(DeskFile.Duty duty) {
        return named(duty.absences(), DutySection::absence);
    }

    static List<NamedEntry> swaps(DeskFile.Duty duty) {
        return named(duty.swaps(), DutySection::swap);
    }

    private static List<NamedEntry> named(
            @Nullable List<DeskFile.DutyEntry> entries, Function<DeskFile.DutyEntry, EntrySpec> read) {
        return Stream.ofNullable(entries)
                .flatMap(List::stream)
                .map(entry -> {
                    EntrySpec spec = read.apply(entry);
                    boolean agreed = !(spec instanceof SwapSpec) || Boolean.TRUE.equals(entry.agreed());
                    return new NamedEntry(entry.id(), spec, agreed);
                })
                .toList();
    }

    private static EntrySpec override(DeskFile.DutyEntry entry) {
        return new OverrideSpec(
                entry.engineer(),
                entry.from().toInstant(),
                entry.to().toInstant(),
                entry.insteadOf(),
                Boolean.TRUE.equals(entry.alone()),
                entry.layer(),
                entry.reason());
    }

    private static EntrySpec absence(DeskFile.DutyEntry entry) {
        return new AbsenceSpec(
                entry.engineer(), entry.from().toInstant(), entry.to().toInstant(), entry.reason());
    }

    private static EntrySpec swap(DeskFile.DutyEntry entry) {
        return new SwapSpec(
                entry.engineer(),
                entry.from().toInstant(),
                entry.to().toInstant(),
                Objects.requireNonNull(entry.with()),
                instant(entry.backFrom()),
                instant(entry.backTo()),
                entry.reason());
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime at) {
        return at == null ? null : at.toInstant();
    }
}
