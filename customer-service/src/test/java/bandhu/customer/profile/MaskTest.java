package bandhu.customer.profile;

import java.util.Map;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class MaskTest {
    private final CustomerView whole = Customers.of(Customers.ada()).view(Map.of());
    private final CustomerView masked = Mask.masked(whole);

    @Test
    void names_become_initials() {
        assertThat(masked.displayName()).isEqualTo("A. L.");
        assertThat(masked.name().given()).isEqualTo("A.");
        assertThat(masked.name().family()).isEqualTo("L.");
    }

    @Test
    void an_initial_is_a_whole_letter_in_any_script() {
        assertThat(Mask.initials("𑀅𑀰𑁄𑀓 ආනන්ද")).isEqualTo("𑀅. ආ.");
    }

    @Test
    void contact_points_tell_their_kind_and_origin_only() {
        assertThat(masked.emails().getFirst().address()).isEqualTo("***@example.org");
        assertThat(masked.phones().getFirst().number()).isEqualTo("+94***");
        assertThat(masked.phones().getFirst().raw()).isNull();
        assertThat(masked.addresses().getFirst().lines()).isEmpty();
        assertThat(masked.addresses().getFirst().country()).isEqualTo("LK");
    }

    @Test
    void of_a_birth_date_the_year_stays() {
        assertThat(masked.birthDate()).isEqualTo("1985");
    }

    @Test
    void figures_stay() {
        assertThat(masked.tags()).isEqualTo(whole.tags());
        assertThat(masked.quality()).isEqualTo(whole.quality());
        assertThat(masked.lifecycle().stage()).isEqualTo("prospect");
    }

    @Test
    void an_organization_keeps_its_name() {
        CustomerView acme =
                Mask.masked(Customers.of(Customers.organization("Acme Ltd")).view(Map.of()));

        assertThat(acme.displayName()).isEqualTo("Acme Ltd");
        assertThat(acme.organization().industry()).isEqualTo("technology");
    }
}
