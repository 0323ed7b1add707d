package bandhu.sales.customer;

import bandhu.testing.event.ToldState;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class KnownCustomerTest {
    private final KnownCustomer customer = new KnownCustomer(UUID.randomUUID());

    @Test
    void newer_state_replaces_older() {
        customer.learn(told(1, "Ada"));
        customer.learn(told(2, "Grace"));

        assertThat(customer.brief(false).displayName()).isEqualTo("Grace");
    }

    @Test
    void older_state_that_comes_late_changes_nothing() {
        customer.learn(deleted(3));
        customer.learn(told(2, "Ada"));

        assertThat(customer.isDeleted()).isTrue();
    }

    @Test
    void a_restored_customer_is_there_again() {
        customer.learn(told(1, "Ada"));
        customer.learn(deleted(2));
        customer.learn(told(3, "Ada"));

        assertThat(customer.isDeleted()).isFalse();
        assertThat(customer.brief(false).displayName()).isEqualTo("Ada");
    }

    @Test
    void of_a_deleted_customer_nothing_personal_is_kept() {
        customer.learn(told(1, "Ada"));
        customer.learn(deleted(2));

        assertThat(customer.brief(false).displayName()).isNull();
        assertThat(customer.brief(false).stage()).isNull();
    }

    @Test
    void a_masked_brief_has_no_name() {
        customer.learn(told(1, "Ada"));

        assertThat(customer.brief(true).displayName()).isNull();
        assertThat(customer.brief(true).stage()).isEqualTo("acquired");
    }

    private ToldState deleted(long version) {
        return new ToldState("customers", customer.id(), version, null);
    }

    private ToldState told(long version, String name) {
        Map<String, ?> members = Map.of(
                "kind", "person", "displayName", name, "country", "GB", "lifecycle", Map.of("stage", "acquired"));
        return new ToldState("customers", customer.id(), version, members);
    }
}
