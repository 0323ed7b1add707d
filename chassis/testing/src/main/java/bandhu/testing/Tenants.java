package bandhu.testing;

import java.util.UUID;

/** Makes tenants that no other test has, so that nothing needs to be cleaned and classes can run side by side. */
public final class Tenants {

    private Tenants() {}

    public static Tenant random() {
        return new Tenant("t-" + UUID.randomUUID());
    }

    public static Tenant named(String name) {
        return new Tenant(name);
    }
}
