package bandhu.testing;

import bandhu.testing.embedded.Person;
import bandhu.testing.embedded.TestInfrastructure;

/** A tenant in a test; {@link #as} speaks for one of its people. */
public record Tenant(String name) {

    /** Someone of this tenant with these roles; the subject is {@code <tenant>-<first role>}. */
    public Client as(String... roles) {
        return as(Person.of(name, roles));
    }

    public Client as(Person person) {
        return Client.bearing(TestInfrastructure.join().tokens().mint(person));
    }
}
