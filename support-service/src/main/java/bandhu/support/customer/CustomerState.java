package bandhu.support.customer;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** What support-service keeps of a customer's state beside what all keep: where to write to. */
record CustomerState(List<Email> emails) {
    private static final Set<String> UNREACHABLE = Set.of("bouncing", "invalid");

    record Email(String address, Boolean primary, String status) {
        boolean isReachable() {
            return status == null || !UNREACHABLE.contains(status);
        }
    }

    /** The primary address, else the first. */
    Optional<Email> email() {
        List<Email> all = Objects.requireNonNullElse(emails, List.of());
        return all.stream()
                .filter(email -> Boolean.TRUE.equals(email.primary()))
                .findFirst()
                .or(() -> all.stream().findFirst())
                .filter(email -> email.address() != null);
    }
}
