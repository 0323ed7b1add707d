package bandhu.customer.settings;

import bandhu.chassis.event.DomainEvent;
import bandhu.chassis.event.EventType;
import java.util.List;

/** What can happen to a tenant. */
sealed interface TenantEvent extends DomainEvent {
    /** @param members the settings that differ */
    @EventType("bandhu.tenant.settings-changed.v1")
    record SettingsChanged(List<String> members) implements TenantEvent {}
}
