package bandhu.sales.customer;

import java.util.UUID;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class KnownCustomerTest {
    private final KnownCustomer customer = new KnownCustomer(UUID.randomUUID());

    @Test
    void newer_state_replaces_older() {
        customer.learn(1, told("person"));
        customer.learn(2, told("organization"));

        assertThat(customer.kind()).isEqualTo("organization");
    }

    @Test
    void older_state_that_comes_late_changes_nothing() {
        customer.learn(3, null);
        customer.learn(2, told("person"));

        assertThat(customer.isDeleted()).isTrue();
    }

    @Test
    void a_restored_customer_is_there_again() {
        customer.learn(1, told("person"));
        customer.learn(2, null);
        customer.learn(3, told("person"));

        assertThat(customer.isDeleted()).isFalse();
        assertThat(customer.kind()).isEqualTo("person");
    }

    @Test
    void of_a_deleted_customer_nothing_personal_is_kept() {
        customer.learn(1, told("person"));
        customer.learn(2, null);

        assertThat(customer.brief(false).displayName()).isNull();
        assertThat(customer.brief(false).stage()).isNull();
    }

    @Test
    void a_masked_brief_has_no_name() {
        customer.learn(1, told("person"));

        assertThat(customer.brief(true).displayName()).isNull();
        assertThat(customer.brief(true).stage()).isEqualTo("acquired");
        assertThat(customer.brief(false).displayName()).isEqualTo("Ada");
    }

    private static CustomerState told(String kind) {
        return new CustomerState(kind, "Ada", "en", "GB", new CustomerState.Lifecycle("acquired"));
    }
}
