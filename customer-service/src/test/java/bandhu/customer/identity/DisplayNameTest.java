package bandhu.customer.identity;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class DisplayNameTest {
    @Test
    void given_middle_and_family_name_stand_in_this_order() {
        assertThat(DisplayName.derive(Kind.PERSON, name("Ananda", "Kentish", "Coomaraswamy"), null))
                .isEqualTo("Ananda Kentish Coomaraswamy");
    }

    @Test
    void one_name_is_a_whole_name() {
        assertThat(DisplayName.derive(Kind.PERSON, name("ஆனந்தன்", null, null), null))
                .isEqualTo("ஆனந்தன்");
        assertThat(DisplayName.derive(Kind.PERSON, name(null, null, "خان"), null))
                .isEqualTo("خان");
    }

    @Test
    void an_organization_has_its_legal_name() {
        assertThat(DisplayName.derive(Kind.ORGANIZATION, null, new Organization("Acme Ltd", null, null, null, null)))
                .isEqualTo("Acme Ltd");
    }

    @Test
    void a_person_is_not_called_after_the_employer() {
        assertThat(DisplayName.derive(Kind.PERSON, null, new Organization("Acme Ltd", null, null, null, null)))
                .isNull();
    }

    @Test
    void a_title_alone_is_no_name() {
        assertThat(DisplayName.derive(Kind.PERSON, new PersonName("Dr", null, null, null, null), null))
                .isNull();
    }

    private static PersonName name(String given, String middle, String family) {
        return new PersonName(null, given, middle, family, null);
    }
}
