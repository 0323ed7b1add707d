package bandhu.support.customer;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** What support-service keeps of a customer's state: whom to write to, where, and in which language. */
record CustomerState(String displayName, List<Email> emails, String language, String country, Lifecycle lifecycle) {
    private static final Set<String> UNREACHABLE = Set.of("bouncing", "invalid");

    record Lifecycle(String stage) {}

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

    String stage() {
        return lifecycle == null ? null : lifecycle.stage();
    }
}
