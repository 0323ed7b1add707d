package bandhu.customer.contact;

import bandhu.chassis.problem.ProblemException;
import bandhu.customer.contact.EmailAddress.Status;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class ContactsTest {
    @ParameterizedTest
    @CsvSource({
        "077 123 4567, LK, +94771234567",
        "+94 77 123 4567, , +94771234567",
        "0094771234567, LK, +94771234567",
        "(030) 901820, DE, +4930901820",
        "০১৭১২-৩৪৫৬৭৮, BD, +8801712345678"
    })
    void a_phone_is_kept_in_e164_and_as_it_was_typed(String typed, String region, String number) {
        Phone kept = Contacts.phones(List.of(phone(typed, null)), region).getFirst();

        assertThat(kept.number()).isEqualTo(number);
        assertThat(kept.raw()).isEqualTo(typed);
    }

    @ParameterizedTest
    @ValueSource(strings = {"call me", "1", "077 123 4567", "+99999999999999999999", "'; select 1"})
    void what_is_no_number_without_a_region_is_refused(String typed) {
        refused("/phones/0/number", () -> Contacts.phones(List.of(phone(typed, null)), null));
    }

    @Test
    void a_mobile_number_takes_texts_unless_someone_says_otherwise() {
        assertThat(Contacts.phones(List.of(phone("+94771234567", null)), null)
                        .getFirst()
                        .smsCapable())
                .isTrue();
        assertThat(Contacts.phones(List.of(phone("+4930901820", null)), null)
                        .getFirst()
                        .smsCapable())
                .isFalse();
        assertThat(Contacts.phones(List.of(new Phone("+94771234567", null, null, null, false)), null)
                        .getFirst()
                        .smsCapable())
                .isFalse();
    }

    @Test
    void what_was_typed_for_another_number_is_forgotten() {
        Phone changed = Contacts.phones(List.of(phone("+94771234568", "077 123 4567")), "LK")
                .getFirst();

        assertThat(changed.raw()).isEqualTo("+94771234568");
    }

    @Test
    void a_kept_phone_stays_as_it_is_when_it_is_sent_back() {
        List<Phone> kept = Contacts.phones(List.of(phone("077 123 4567", null)), "LK");

        assertThat(Contacts.phones(kept, null)).isEqualTo(kept);
    }

    @Test
    void the_first_is_primary_where_nobody_says() {
        assertThat(Contacts.emails(List.of(email("a@example.org"), email("b@example.org")), List.of()))
                .extracting(EmailAddress::primary)
                .containsExactly(true, false);
    }

    @Test
    void the_one_that_is_marked_is_primary() {
        var marked = new EmailAddress("b@example.org", null, true, null);

        assertThat(Contacts.emails(List.of(email("a@example.org"), marked), List.of()))
                .extracting(EmailAddress::primary)
                .containsExactly(false, true);
    }

    @Test
    void two_primaries_are_refused() {
        var marked = new EmailAddress("a@example.org", null, true, null);
        var other = new EmailAddress("b@example.org", null, true, null);

        refused("/emails/1/primary", () -> Contacts.emails(List.of(marked, other), List.of()));
    }

    @Test
    void one_address_in_two_spellings_is_refused() {
        refused(
                "/emails/1/address",
                () -> Contacts.emails(List.of(email("Ada@Example.org"), email("ada@example.ORG")), List.of()));
    }

    @Test
    void an_address_keeps_its_status_through_any_change_of_the_list() {
        var bouncing = new EmailAddress("ada@example.org", "home", true, Status.BOUNCING);

        assertThat(Contacts.emails(List.of(email("new@example.org"), email("ADA@example.org")), List.of(bouncing)))
                .extracting(EmailAddress::status)
                .containsExactly(Status.UNVERIFIED, Status.BOUNCING);
    }

    @Test
    void the_status_is_not_the_clients_to_set() {
        var verified = new EmailAddress("ada@example.org", null, null, Status.VERIFIED);

        refused("/emails/0/status", () -> Contacts.emails(List.of(verified), List.of()));
    }

    @Test
    void a_domain_is_written_small_and_the_name_before_it_as_typed() {
        assertThat(email(" Ada@EXAMPLE.org ").address()).isEqualTo("Ada@example.org");
    }

    private static void refused(String pointer, ThrowingCallable action) {
        assertThatExceptionOfType(ProblemException.class).isThrownBy(action).satisfies(problem -> assertThat(
                        problem.violations())
                .extracting(violation -> violation.pointer())
                .containsExactly(pointer));
    }

    private static EmailAddress email(String address) {
        return new EmailAddress(address, null, null, null);
    }

    private static Phone phone(String number, String raw) {
        return new Phone(number, raw, null, null, null);
    }
}
