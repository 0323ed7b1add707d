package bandhu.analytics.sales;

import bandhu.analytics.sales.SalesSays.Deal;
import bandhu.chassis.record.Uuid7;
import bandhu.chassis.security.Roles;
import bandhu.testing.Tenant;
import bandhu.testing.Tenants;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
class SalesBatchTest {
    private final UUID acme = Uuid7.next();
    private final UUID hinterland = Uuid7.next();
    private final UUID tea = Uuid7.next();

    @Inject
    SalesSays sales;

    @Test
    void a_batch_comes_to_the_same_figures_as_its_events_one_by_one() {
        Tenant single = Tenants.random();
        tell(single);

        assertThat(figures(batched(UnaryOperator.identity()))).isEqualTo(figures(single));
        assertThat(figures(single).toString()).contains("13.00");
    }

    @RepeatedTest(5)
    void the_order_within_a_batch_does_not_matter(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());

        Map<String, Object> shuffled = figures(batched(batch -> {
            List<ConsumerRecord<String, byte[]>> mixed = new ArrayList<>(batch);
            Collections.shuffle(mixed, random);
            return mixed;
        }));

        assertThat(shuffled).isEqualTo(figures(batched(UnaryOperator.identity())));
    }

    private Tenant batched(UnaryOperator<List<ConsumerRecord<String, byte[]>>> order) {
        Tenant tenant = Tenants.random();
        sales.together(order, () -> tell(tenant));
        return tenant;
    }

    private void tell(Tenant tenant) {
        String name = tenant.name();
        Deal first = Deal.of(acme, "10.00").selling(tea);
        sales.won(name, first, "2017-01-01", "2017-03-01");
        UUID order = Uuid7.next();
        sales.ordered(name, first, order, "2017-03-01");
        sales.refunded(name, acme, order, "4.00", "2017-03-20");
        Deal second = Deal.of(acme, "7.00").selling(tea);
        sales.ordered(name, second, Uuid7.next(), "2017-03-03");
        sales.won(name, second, "2017-02-01", "2017-03-03");
        Deal undone = Deal.of(hinterland, "100.00");
        UUID closing = sales.won(name, undone, "2017-01-01", "2017-03-05");
        sales.reopened(name, undone, closing, "2017-03-06");
        sales.lost(name, Deal.of(hinterland, "0.00"), "2017-03-07");
    }

    private static Map<String, Object> figures(Tenant tenant) {
        String names = "names=win-rate,revenue,sales-cycle,average-deal,acquisition&groupBy=product";
        Map<String, Object> answer = tenant.as(Roles.ANALYST)
                .get("/v1/kpis?from=2017-03-01&to=2017-03-31&" + names)
                .statusCode(200)
                .extract()
                .path("");
        assertThat(((List<?>) answer.get("kpis"))).hasSize(5);
        answer.remove("freshAsOf");
        return answer;
    }
}
