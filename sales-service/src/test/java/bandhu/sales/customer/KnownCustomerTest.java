package bandhu.sales.customer;

import java.util.UUID;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class KnownCustomerTest {
    private final KnownCustomer customer = new KnownCustomer(UUID.randomUUID());

    @Test
    void newer_state_replaces_older() {
        customer.learn(1, "person", false);
        customer.learn(2, "organization", false);

        assertThat(customer.kind()).isEqualTo("organization");
    }

    @Test
    void older_state_that_comes_late_changes_nothing() {
        customer.learn(3, null, true);
        customer.learn(2, "person", false);

        assertThat(customer.isDeleted()).isTrue();
    }

    @Test
    void a_restored_customer_is_there_again() {
        customer.learn(1, "person", false);
        customer.learn(2, null, true);
        customer.learn(3, "person", false);

        assertThat(customer.isDeleted()).isFalse();
        assertThat(customer.kind()).isEqualTo("person");
    }
}
