package bandhu.marketing.audience;

import java.util.List;

/** What marketing-service keeps of a customer's state beside what all keep. */
record CustomerState(Name name, List<Email> emails) {

    record Name(String given) {}

    record Email(String address, Boolean primary, String status) {}

    String givenName() {
        return name == null ? null : name.given();
    }

    /** The primary address, the first where none is; null where there is no address. */
    Email mainEmail() {
        if (emails == null || emails.isEmpty()) {
            return null;
        }
        return emails.stream()
                .filter(email -> Boolean.TRUE.equals(email.primary()))
                .findFirst()
                .orElse(emails.getFirst());
    }
}
