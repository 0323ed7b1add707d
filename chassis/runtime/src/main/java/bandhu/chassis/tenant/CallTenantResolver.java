package bandhu.chassis.tenant;

import bandhu.chassis.call.Calls;
import io.quarkus.hibernate.orm.PersistenceUnitExtension;
import io.quarkus.hibernate.orm.runtime.tenant.TenantResolver;
import jakarta.enterprise.context.ApplicationScoped;

/** Tells Hibernate the tenant of the call in progress; a session outside any call does not open. */
@ApplicationScoped
@PersistenceUnitExtension
class CallTenantResolver implements TenantResolver {
    private final Calls calls;

    CallTenantResolver(Calls calls) {
        this.calls = calls;
    }

    @Override
    public String getDefaultTenantId() {
        return "";
    }

    @Override
    public String resolveTenantId() {
        return calls.tenant();
    }
}
