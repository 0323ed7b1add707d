package bandhu.support.customer;

import bandhu.support.customer.CustomerState.Email;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class KnownCustomerTest {
    private final KnownCustomer customer = new KnownCustomer(UUID.randomUUID());

    @Test
    void the_primary_address_is_the_one_to_write_to() {
        customer.learn(1, told(new Email("a@example.org", false, null), new Email("b@example.org", true, "verified")));

        assertThat(customer.contact().email()).isEqualTo("b@example.org");
        assertThat(customer.contact().reachable()).isTrue();
    }

    @Test
    void an_address_from_which_mail_comes_back_is_not_reachable() {
        customer.learn(1, told(new Email("a@example.org", true, "bouncing")));

        assertThat(customer.contact().reachable()).isFalse();
    }

    @Test
    void older_state_that_comes_late_changes_nothing() {
        customer.learn(2, told(new Email("a@example.org", true, null)));
        customer.learn(1, told());

        assertThat(customer.contact().email()).isEqualTo("a@example.org");
    }

    @Test
    void of_a_deleted_customer_nothing_personal_is_kept() {
        customer.learn(1, told(new Email("a@example.org", true, null)));
        customer.learn(2, null);

        assertThat(customer.contact()).isEqualTo(new Contact(null, null, false, null, true));
    }

    @Test
    void a_restored_customer_is_there_again() {
        customer.learn(1, null);
        customer.learn(2, told());

        assertThat(customer.isDeleted()).isFalse();
        assertThat(customer.contact().name()).isEqualTo("Ada");
    }

    private static CustomerState told(Email... emails) {
        return new CustomerState("Ada", List.of(emails), "si", "LK", null);
    }
}
