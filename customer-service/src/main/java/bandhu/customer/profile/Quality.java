package bandhu.customer.profile;

import bandhu.chassis.text.PhoneNumbers;
import bandhu.customer.contact.EmailAddress;
import bandhu.customer.contact.EmailAddress.Status;
import bandhu.customer.contact.Phone;
import bandhu.customer.identity.Kind;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How much can be done with a record.
 *
 * @param score 1 for a record without a problem, less the weight of each that it has, never below 0
 */
@Schema(name = "Quality", readOnly = true)
record Quality(double score, List<String> problems) {
    private enum Problem {
        MISSING_CONTACT("missing-contact", 40),
        MISSING_NAME("missing-name", 20),
        INVALID_PHONE("invalid-phone", 20),
        UNUSABLE_EMAIL("unusable-email", 20),
        MISSING_COUNTRY("missing-country", 10),
        MISSING_LANGUAGE("missing-language", 10);

        private final String code;
        private final int hundredths;

        Problem(String code, int hundredths) {
            this.code = code;
            this.hundredths = hundredths;
        }
    }

    static Quality of(PatchCustomer details) {
        List<Problem> found = new ArrayList<>();
        if (details.emails().isEmpty() && details.phones().isEmpty()) {
            found.add(Problem.MISSING_CONTACT);
        }
        if (details.kind() == Kind.PERSON
                && (details.name() == null || !details.name().isUsable())) {
            found.add(Problem.MISSING_NAME);
        }
        if (!details.phones().stream().map(Phone::number).allMatch(PhoneNumbers::isAssigned)) {
            found.add(Problem.INVALID_PHONE);
        }
        if (details.emails().stream().map(EmailAddress::status).anyMatch(Quality::isUnusable)) {
            found.add(Problem.UNUSABLE_EMAIL);
        }
        if (details.country() == null) {
            found.add(Problem.MISSING_COUNTRY);
        }
        if (details.language() == null) {
            found.add(Problem.MISSING_LANGUAGE);
        }
        return of(found);
    }

    private static Quality of(List<Problem> found) {
        int lost = found.stream().mapToInt(problem -> problem.hundredths).sum();
        return new Quality(
                Math.max(0, 100 - lost) / 100.0,
                found.stream().map(problem -> problem.code).toList());
    }

    private static boolean isUnusable(Status status) {
        return status == Status.BOUNCING || status == Status.INVALID;
    }
}
