package bandhu.testing.parcels;

import bandhu.chassis.event.DomainEvent;
import bandhu.chassis.event.EventType;
import java.util.UUID;

public sealed interface ParcelEvent extends DomainEvent {
    @EventType("bandhu.parcel.moved.v1")
    record Moved(UUID parcelId, int stop) implements ParcelEvent {}
}
