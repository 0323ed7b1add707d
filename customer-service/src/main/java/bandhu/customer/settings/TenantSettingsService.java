package bandhu.customer.settings;

import bandhu.chassis.call.Calls;
import bandhu.chassis.change.ChangeView;
import bandhu.chassis.change.History;
import bandhu.chassis.page.ListQuery;
import bandhu.chassis.page.Page;
import bandhu.chassis.patch.IfMatch;
import bandhu.chassis.patch.MergePatch;
import bandhu.chassis.patch.Patches;
import bandhu.chassis.security.Roles;
import bandhu.chassis.undo.Undo;
import bandhu.chassis.undo.Undoable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** Reads and changes the settings of the caller's tenant. */
@ApplicationScoped
class TenantSettingsService implements Undoable {
    private final TenantRepository tenants;
    private final Announcer announcer;
    private final Patches patches;
    private final History history;
    private final Calls calls;

    TenantSettingsService(
            TenantRepository tenants, Announcer announcer, Patches patches, History history, Calls calls) {
        this.tenants = tenants;
        this.announcer = announcer;
        this.patches = patches;
        this.history = history;
        this.calls = calls;
    }

    /** Never writes: a tenant that set nothing is shown its defaults. */
    @Transactional
    public TenantSettingsView getTenantSettings() {
        String tenant = calls.tenant();
        return TenantSettingsView.of(tenants.find(tenant).orElseGet(() -> Tenant.unset(tenant)));
    }

    /** This service knows the change at once, the others when it reaches them on the state topic. */
    @Transactional
    public TenantSettingsView patchTenantSettings(MergePatch patch, IfMatch ifMatch) {
        Tenant tenant = tenants.establish(calls.current());
        patches.require(ifMatch, tenant);
        PatchTenantSettings input =
                patches.apply(patch, tenant, TenantSettingsView.of(tenant), PatchTenantSettings.class);
        tenant.change(input).ifPresent(event -> announcer.announce(tenant, event));
        return TenantSettingsView.of(tenant);
    }

    @Transactional
    public Page<ChangeView> listTenantSettingsChanges(ListQuery query) {
        return history.of(Tenant.COLLECTION, Tenant.idOf(calls.tenant()), query);
    }

    @Override
    public Undo undo() {
        return Undo.of(Tenant.class, Tenant.COLLECTION, Roles.ADMIN)
                .patching(PatchTenantSettings.class, (_, patch, ifMatch) -> patchTenantSettings(patch, ifMatch));
    }
}
