package jp.orikaeshi.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

class StoryPictureTest {
    private static final Wording WORDING = new Wording(ZoneId.of("Asia/Tokyo"));
    private static final StoryPicture CORRECTED =
            StoryPicture.of(Incidents.corrected()).orElseThrow();
    private static final StoryPicture USUAL = StoryPicture.of(Incidents.usual()).orElseThrow();

    @Test
    void each_asset_that_was_down_has_its_lane() {
        assertThat(USUAL.down()).extracting(StoryPicture.Down::name).containsExactly("メール", "コーポレートサイト");
        assertThat(USUAL.down()).allSatisfy(down -> assertThat(down.bars()).hasSize(1));
        assertThat(USUAL.down().get(0).bars().get(0).width())
                .isGreaterThan(5 * USUAL.down().get(1).bars().get(0).width());
    }

    @Test
    void a_promise_that_was_kept_is_done_inside_its_time_and_a_broken_one_behind_it() {
        List<StoryPicture.Promised> promises = USUAL.promises();
        assertThat(promises).extracting(StoryPicture.Promised::mark).containsExactly(Mark.KEPT, Mark.KEPT, Mark.MISSED);
        assertThat(promises.get(0).done()).isLessThan(end(promises.get(0)));
        assertThat(promises.get(2).done()).isGreaterThan(end(promises.get(2)));
    }

    @Test
    void no_words_cover_others() {
        List<StoryPicture.Flag> flags = USUAL.flags(WORDING);
        assertThat(flags).hasSize(3);
        assertThat(flags.get(0).row()).isNotEqualTo(flags.get(1).row());
        assertThat(flags).allSatisfy(flag -> assertThat(flag.left()).isBetween(0.0, StoryPicture.WIDTH));
    }

    @Test
    void before_anything_happened_there_is_nothing_to_draw() {
        assertThat(StoryPicture.of(Incidents.open())
                        .map(picture -> picture.down().size()))
                .contains(0);
    }

    @Test
    void a_picture_of_everything_stays_as_high_as_a_quarter_of_a_page() {
        StoryPicture picture = StoryPicture.of(Incidents.endless()).orElseThrow();
        assertThat(picture.down().size() + picture.promises().size()).isLessThanOrEqualTo(9);
        assertThat(picture.flags(WORDING))
                .allSatisfy(flag -> assertThat(flag.text()).hasSizeLessThanOrEqualTo(22));
    }

    @Test
    void a_promise_is_drawn_from_when_it_was_given_not_from_its_deadline_backwards() {
        StoryPicture.Promised callback = CORRECTED.promises().get(1);
        StoryPicture.Promised resolution = CORRECTED.promises().get(2);

        assertThat(callback.allowed().x()).isEqualTo(CORRECTED.at(Incidents.at("2026-11-24T12:48:58+09:00")));
        assertThat(resolution.allowed().x()).isEqualTo(CORRECTED.at(Incidents.at("2026-11-24T12:48:00+09:00")));
        assertThat(resolution.allowed().onward()).isTrue();
        assertThat(resolution.stoodStill()).singleElement().satisfies(still -> {
            assertThat(still.x()).isEqualTo(CORRECTED.at(Incidents.at("2026-11-24T13:40:00+09:00")));
            assertThat(still.x() + still.width())
                    .isCloseTo(CORRECTED.at(Incidents.at("2026-11-24T14:21:00+09:00")), offset(0.05));
        });
    }

    @Test
    void a_promise_that_nobody_waited_for_any_more_ends_where_it_was_withdrawn_and_has_no_deadline() {
        StoryPicture.Promised update = CORRECTED.promises().get(3);

        assertThat(update.mark()).isEqualTo(Mark.WITHDRAWN);
        assertThat(update.withdrawn()).isEqualTo(CORRECTED.at(Incidents.at("2026-11-24T14:05:00+09:00")));
        assertThat(end(update)).isCloseTo(update.withdrawn(), offset(0.05));
        assertThat(update.due()).isFalse();
        assertThat(CORRECTED.promises().subList(0, 3))
                .extracting(StoryPicture.Promised::withdrawn)
                .containsOnlyNulls();
    }

    @Test
    void a_broken_promise_is_late_from_its_deadline_until_it_was_done() {
        StoryPicture.Promised resolution = USUAL.promises().get(2);

        assertThat(resolution.late()).satisfies(late -> {
            assertThat(late.x()).isCloseTo(end(resolution), offset(0.05));
            assertThat(late.x() + late.width()).isCloseTo(resolution.done(), offset(0.05));
        });
        assertThat(USUAL.promises().get(0).late()).isNull();
    }

    @Test
    void a_breach_that_a_correction_took_back_is_not_in_the_picture() {
        assertThat(CORRECTED.flags(WORDING)).extracting(StoryPicture.Flag::text).containsExactly("お電話を受け付けました");
    }

    private static double end(StoryPicture.Promised promise) {
        return promise.allowed().x() + promise.allowed().width();
    }
}
