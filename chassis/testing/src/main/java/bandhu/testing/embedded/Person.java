package bandhu.testing.embedded;

import java.util.List;

/** Who a token speaks for. */
public record Person(String tenant, String subject, String name, List<String> roles) {

    public Person {
        roles = List.copyOf(roles);
    }

    /** Someone of {@code tenant} with a subject that follows from tenant and first role, so that it is stable. */
    public static Person of(String tenant, String... roles) {
        String subject = tenant + "-" + roles[0];
        return new Person(tenant, subject, subject, List.of(roles));
    }
}
