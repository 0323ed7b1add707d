package bandhu.customer.profile;

import bandhu.customer.contact.EmailAddress;
import bandhu.customer.contact.EmailAddress.Status;
import bandhu.customer.contact.Phone;
import bandhu.customer.identity.Kind;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class QualityTest {
    @Test
    void a_complete_record_has_no_problem() {
        assertThat(Customers.of(Customers.ada()).view(Map.of()).quality()).isEqualTo(new Quality(1.0, List.of()));
    }

    @Test
    void a_bare_name_misses_what_it_takes_to_reach_someone() {
        assertThat(Customers.of(Customers.person("Ada", null)).view(Map.of()).quality())
                .isEqualTo(new Quality(
                        0.2, List.of("missing-contact", "missing-name", "missing-country", "missing-language")));
    }

    @Test
    void a_single_name_is_no_problem() {
        assertThat(Customers.of(Customers.person(null, Customers.name("Ada", null)))
                        .view(Map.of())
                        .quality()
                        .problems())
                .doesNotContain("missing-name");
    }

    @Test
    void an_organization_needs_no_persons_name() {
        assertThat(Customers.of(Customers.organization("Acme"))
                        .view(Map.of())
                        .quality()
                        .problems())
                .doesNotContain("missing-name");
    }

    @Test
    void a_number_that_no_country_gave_out_is_a_problem() {
        assertThat(Quality.of(with(List.of(), List.of(new Phone("+15550001111", null, null, true, true))))
                        .problems())
                .contains("invalid-phone")
                .doesNotContain("missing-contact");
    }

    @Test
    void an_address_that_bounces_is_a_problem() {
        var bouncing = new EmailAddress("ada@example.org", null, true, Status.BOUNCING);

        assertThat(Quality.of(with(List.of(bouncing), List.of())).problems()).contains("unusable-email");
    }

    private static PatchCustomer with(List<EmailAddress> emails, List<Phone> phones) {
        return new PatchCustomer(
                Kind.PERSON,
                "Ada",
                null,
                null,
                emails,
                phones,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }
}
