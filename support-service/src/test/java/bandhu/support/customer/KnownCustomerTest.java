package bandhu.support.customer;

import bandhu.testing.event.ToldState;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class KnownCustomerTest {
    private final KnownCustomer customer = new KnownCustomer(UUID.randomUUID());

    @Test
    void the_primary_address_is_the_one_to_write_to() {
        customer.learn(told(1, email("a@example.org", false, "unverified"), email("b@example.org", true, "verified")));

        assertThat(customer.contact().email()).isEqualTo("b@example.org");
        assertThat(customer.contact().reachable()).isTrue();
    }

    @Test
    void an_address_from_which_mail_comes_back_is_not_reachable() {
        customer.learn(told(1, email("a@example.org", true, "bouncing")));

        assertThat(customer.contact().reachable()).isFalse();
    }

    @Test
    void older_state_that_comes_late_changes_nothing() {
        customer.learn(told(2, email("a@example.org", true, "unverified")));
        customer.learn(told(1));

        assertThat(customer.contact().email()).isEqualTo("a@example.org");
    }

    @Test
    void of_a_deleted_customer_nothing_personal_is_kept() {
        customer.learn(told(1, email("a@example.org", true, "unverified")));
        customer.learn(new ToldState("customers", customer.id(), 2, null));

        assertThat(customer.contact()).isEqualTo(new Contact(null, null, false, null, true));
    }

    @Test
    void a_restored_customer_is_there_again() {
        customer.learn(new ToldState("customers", customer.id(), 1, null));
        customer.learn(told(2));

        assertThat(customer.isDeleted()).isFalse();
        assertThat(customer.contact().name()).isEqualTo("Ada");
    }

    private static Map<String, ?> email(String address, boolean primary, String status) {
        return Map.of("address", address, "primary", primary, "status", status);
    }

    private ToldState told(long version, Map<?, ?>... emails) {
        return new ToldState(
                "customers",
                customer.id(),
                version,
                Map.of("displayName", "Ada", "emails", List.of(emails), "language", "si", "country", "LK"));
    }
}
