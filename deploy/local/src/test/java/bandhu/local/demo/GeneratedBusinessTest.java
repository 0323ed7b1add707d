package bandhu.local.demo;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class GeneratedBusinessTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    @Test
    void the_same_seed_and_day_give_the_same_business() {
        assertThat(new GeneratedBusiness(7, TODAY).generate()).isEqualTo(new GeneratedBusiness(7, TODAY).generate());
    }

    @Test
    void nothing_happens_in_the_future() {
        Export business = new GeneratedBusiness(7, TODAY).generate();

        assertThat(business.deals())
                .allSatisfy(deal -> assertThat(deal.engaged()).isBefore(TODAY))
                .allSatisfy(deal -> assertThat(
                                deal.closed() == null || deal.closed().isBefore(TODAY))
                        .isTrue());
    }

    @Test
    void only_closed_deals_have_a_day_of_closing() {
        assertThat(new GeneratedBusiness(7, TODAY).generate().deals())
                .allSatisfy(deal ->
                        assertThat(deal.closed() != null).isEqualTo(deal.stage().isClosed()));
    }
}
