package bandhu.customer.timeline;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class WordsTest {
    @Test
    void a_sentence_is_made_from_the_figures() {
        assertThat(Words.sentence(
                        "bandhu.sales.order-placed.v1",
                        Map.of("amount", Map.of("amount", "1250.00", "currency", "LKR"))))
                .isEqualTo("Ordered for LKR 1250.00.");
    }

    @Test
    void what_depends_on_a_missing_figure_is_left_out() {
        assertThat(Words.sentence("bandhu.sales.opportunity-lost.v1", Map.of("reason", "price")))
                .isEqualTo("An opportunity was lost: price.");
        assertThat(Words.sentence("bandhu.sales.opportunity-lost.v1", Map.of())).isEqualTo("An opportunity was lost.");
    }

    @Test
    void figures_may_lie_deeper() {
        assertThat(Words.sentence(
                        "bandhu.sales.opportunity-stage-changed.v1",
                        Map.of("from", Map.of("order", 1), "to", Map.of("order", 2))))
                .isEqualTo("An opportunity moved from stage 1 to 2.");
    }

    @Test
    void messages_are_told_by_what_they_were_about() {
        Map<String, Object> figures = Map.of("channel", "email", "purpose", "news");

        assertThat(Words.sentence("bandhu.marketing.message-sent.v1", figures))
                .isEqualTo("Was sent a message by email about news.");
        assertThat(Words.sentence("bandhu.marketing.unsubscribed.v1", figures))
                .isEqualTo("Unsubscribed from messages by email.");
    }

    @Test
    void lists_are_told_in_order() {
        assertThat(Words.sentence("bandhu.customer.updated.v1", Map.of("members", List.of("emails", "phones"))))
                .isEqualTo("The record was changed: emails, phones.");
    }

    @Test
    void an_event_without_words_is_told_by_its_name() {
        assertThat(Words.sentence("bandhu.support.article-helped.v1", Map.of())).isEqualTo("Article helped.");
    }

    @Test
    void figures_that_look_like_patterns_stay_as_they_are() {
        assertThat(Words.sentence("bandhu.sales.opportunity-lost.v1", Map.of("reason", "$1\\{amount}")))
                .isEqualTo("An opportunity was lost: $1\\{amount}.");
    }

    @Test
    void an_event_of_no_customer_has_none() {
        assertThat(new EventData(Map.of("orderId", "x")).customerId()).isNull();
    }

    @Test
    void the_customer_is_no_figure() {
        UUID customer = UUID.randomUUID();
        var members = new HashMap<String, Object>(Map.of("customerId", customer.toString(), "stage", "acquired"));

        var data = new EventData(members);

        assertThat(data.customerId()).isEqualTo(customer);
        assertThat(data.figures()).isEqualTo(Map.of("stage", "acquired"));
    }
}
