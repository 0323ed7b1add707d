package bandhu.marketing.message;

import bandhu.marketing.audience.ConsentStatus;
import bandhu.marketing.audience.Reader;
import bandhu.marketing.audience.Reader.Mailbox;
import bandhu.marketing.campaign.Basis;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class AdmissionTest {
    @ParameterizedTest
    @CsvSource({
        "CONSENT,GRANTED,",
        "CONSENT,DENIED,no-consent",
        "CONSENT,WITHDRAWN,no-consent",
        "CONSENT,PENDING,no-consent",
        "CONSENT,UNKNOWN,no-consent",
        "LEGITIMATE_INTEREST,GRANTED,",
        "LEGITIMATE_INTEREST,PENDING,",
        "LEGITIMATE_INTEREST,UNKNOWN,",
        "LEGITIMATE_INTEREST,DENIED,objected",
        "LEGITIMATE_INTEREST,WITHDRAWN,objected",
    })
    void what_the_customer_said_decides_by_the_basis(Basis basis, ConsentStatus consent, String refusal) {
        assertThat(Admission.refusal(reader(false, Mailbox.USABLE), basis, consent, false)
                        .orElse(null))
                .isEqualTo(refusal);
    }

    @ParameterizedTest
    @CsvSource({"NONE,no-address", "BROKEN,bad-address"})
    void an_address_that_works_is_needed(Mailbox mailbox, String refusal) {
        assertThat(Admission.refusal(reader(false, mailbox), Basis.CONSENT, ConsentStatus.GRANTED, false))
                .contains(refusal);
    }

    @Test
    void no_consent_helps_against_a_suppression_or_a_deletion() {
        assertThat(Admission.refusal(reader(false, Mailbox.USABLE), Basis.CONSENT, ConsentStatus.GRANTED, true))
                .contains("suppressed");
        assertThat(Admission.refusal(reader(true, Mailbox.NONE), Basis.CONSENT, ConsentStatus.GRANTED, true))
                .contains("customer-deleted");
    }

    private static Reader reader(boolean deleted, Mailbox mailbox) {
        return new Reader(UUID.randomUUID(), deleted, "Ada", "Ada", "en", "ada@example.org", mailbox);
    }
}
