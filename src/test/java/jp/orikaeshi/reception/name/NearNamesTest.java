package jp.orikaeshi.reception.name;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class NearNamesTest {
    private static final RegisteredName YAMADA = new RegisteredName("株式会社山田製作所", "ヤマダセイサクショ");
    private static final RegisteredName SAKURA = new RegisteredName("さくら動物病院", "サクラドウブツビョウイン");

    @Test
    void what_is_written_most_alike_comes_first_however_it_was_heard() {
        NearNames names = new NearNames(List.of(SAKURA, YAMADA));
        assertThat(names.to(SpokenName.of("ええと、山田制作所と申します"))).first().isEqualTo(YAMADA);
        assertThat(names.to(SpokenName.of("やまだせいさくしょです"))).first().isEqualTo(YAMADA);
        assertThat(names.to(SpokenName.of("さくら動物"))).first().isEqualTo(SAKURA);
    }

    @Test
    void what_has_no_letter_in_common_is_not_near() {
        assertThat(new NearNames(List.of(YAMADA)).to(SpokenName.of("犬小屋商会"))).isEmpty();
        assertThat(new NearNames(List.of(YAMADA)).to(SpokenName.of(""))).isEmpty();
    }

    @Test
    void only_a_few_are_looked_at_more_closely() {
        List<RegisteredName> many = new ArrayList<>();
        for (int n = 0; n < 1000; n++) {
            many.add(RegisteredName.of("山田商店" + n));
        }
        many.add(YAMADA);
        assertThat(new NearNames(many).to(SpokenName.of("山田製作所")))
                .hasSizeLessThan(20)
                .contains(YAMADA);
    }
}
