package bandhu.marketing.message;

import bandhu.marketing.audience.ConsentStatus;
import bandhu.marketing.audience.Reader;
import bandhu.marketing.campaign.Basis;
import java.util.Optional;

/** Whether a customer may be written to. The stricter reason is told first. */
final class Admission {
    private Admission() {}

    /** Why not, as a code; empty when the customer may be written to. */
    static Optional<String> refusal(Reader reader, Basis basis, ConsentStatus consent, boolean suppressed) {
        if (reader.deleted()) {
            return Optional.of("customer-deleted");
        }
        if (suppressed) {
            return Optional.of("suppressed");
        }
        return refusal(basis, consent).or(() -> refusal(reader.mailbox()));
    }

    private static Optional<String> refusal(Basis basis, ConsentStatus consent) {
        return switch (basis) {
            case CONSENT -> consent == ConsentStatus.GRANTED ? Optional.empty() : Optional.of("no-consent");
            case LEGITIMATE_INTEREST ->
                consent == ConsentStatus.DENIED || consent == ConsentStatus.WITHDRAWN
                        ? Optional.of("objected")
                        : Optional.empty();
        };
    }

    private static Optional<String> refusal(Reader.Mailbox mailbox) {
        return switch (mailbox) {
            case NONE -> Optional.of("no-address");
            case BROKEN -> Optional.of("bad-address");
            case USABLE -> Optional.empty();
        };
    }
}
