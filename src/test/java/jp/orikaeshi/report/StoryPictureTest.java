package jp.orikaeshi.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

class StoryPictureTest {
    private static final Wording WORDING = new Wording(ZoneId.of("Asia/Tokyo"));
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

    private static double end(StoryPicture.Promised promise) {
        return promise.allowed().x() + promise.allowed().width();
    }
}
