package bandhu.customer.profile;

import bandhu.chassis.problem.CommonProblem;
import bandhu.chassis.problem.ProblemException;
import bandhu.customer.identity.Home;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

import static bandhu.customer.profile.Customers.ada;
import static bandhu.customer.profile.Customers.name;
import static bandhu.customer.profile.Customers.organization;
import static bandhu.customer.profile.Customers.person;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class CustomerTest {
    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");

    @Test
    void a_new_customer_is_a_prospect_since_the_relationship_began() {
        assertThat(Customers.of(ada()).lifecycle())
                .isEqualTo(new LifecycleSummary("prospect", Customers.LONG_AGO, "created"));
    }

    @Test
    void a_creation_is_told_without_personal_data() {
        Customer customer = Customers.of(ada());

        assertThat(customer.created()).isEqualTo(new CustomerEvent.Created(customer.id(), "person"));
    }

    @Test
    void one_name_is_enough() {
        assertThat(Customers.of(person(null, name("ආනන්ද", null))).details().displayName())
                .isEqualTo("ආනන්ද");
    }

    @Test
    void an_organization_is_shown_under_its_legal_name() {
        assertThat(Customers.of(organization("Acme Ltd")).details().displayName())
                .isEqualTo("Acme Ltd");
    }

    @Test
    void somebody_without_any_name_is_refused() {
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> Customers.of(Customers.EMPTY))
                .satisfies(problem -> assertThat(problem.type()).isEqualTo(CommonProblem.INVALID));
    }

    @Test
    void a_derived_display_name_follows_the_name() {
        Customer customer = Customers.of(person(null, name("Ada", "Byron")));

        customer.change(person("Ada Byron", name("Ada", "Lovelace")), Home.UNKNOWN);

        assertThat(customer.details().displayName()).isEqualTo("Ada Lovelace");
    }

    @Test
    void a_chosen_display_name_stays() {
        Customer customer = Customers.of(person("The Countess", name("Ada", "Byron")));

        customer.change(person("The Countess", name("Ada", "Lovelace")), Home.UNKNOWN);

        assertThat(customer.details().displayName()).isEqualTo("The Countess");
    }

    @Test
    void a_change_tells_which_members_differ() {
        Customer customer = Customers.of(person("The Countess", name("Ada", "Byron")));

        assertThat(customer.change(person("The Countess", name("Ada", "Lovelace")), Home.UNKNOWN))
                .contains(new CustomerEvent.Updated(customer.id(), List.of("name")));
    }

    @Test
    void the_same_input_again_changes_nothing() {
        Customer customer = Customers.of(ada());

        assertThat(customer.change(ada(), new Home("LK", null))).isEmpty();
        assertThat(customer.change(customer.details(), Home.UNKNOWN)).isEmpty();
    }

    @Test
    void it_is_found_by_addresses_in_small_letters_numbers_and_tags() {
        Set<String> keys = Customers.of(ada()).keys().stream()
                .map(key -> key.kind() + ":" + key.value())
                .collect(Collectors.toSet());

        assertThat(keys).containsExactlyInAnyOrder("email:ada@example.org", "phone:+94771234567", "tag:vip");
    }

    @Test
    void nobody_was_born_before_1800() {
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> Customers.of(Customers.born(LocalDate.of(1799, 12, 31))));
        assertThat(Customers.of(Customers.born(LocalDate.of(1800, 1, 1)))
                        .details()
                        .birthDate())
                .isEqualTo("1800-01-01");
    }

    @Test
    void a_deleted_customer_can_be_restored_once() {
        Customer customer = Customers.of(ada());
        customer.delete(NOW);

        assertThat(customer.restore()).isEqualTo(new CustomerEvent.Restored(customer.id()));
        assertThat(customer.isDeleted()).isFalse();
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(customer::restore)
                .satisfies(problem -> assertThat(problem.type()).isEqualTo(CommonProblem.ILLEGAL_TRANSITION));
    }

    @Test
    void standing_where_it_stands_is_no_move() {
        Customer customer = Customers.of(ada());
        var acquired = new LifecycleSummary("acquired", NOW, "first purchase");

        assertThat(customer.stand(acquired)).isTrue();
        assertThat(customer.stand(acquired)).isFalse();
        assertThat(customer.lifecycle()).isEqualTo(acquired);
    }

    @Test
    void others_learn_the_stage_but_not_who_touched_the_record() {
        CustomerState state = (CustomerState) Customers.of(ada()).published();

        assertThat(state.country()).isEqualTo("LK");
        assertThat(state.lifecycle().stage()).isEqualTo("prospect");
        assertThat(state.language()).isEqualTo("en-LK");
        assertThat(state.currency()).isEqualTo("LKR");
    }
}
