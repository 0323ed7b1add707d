package bandhu.testing.parcels;

import bandhu.chassis.record.AggregateRoot;
import bandhu.chassis.record.Uuid7;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

@Entity
@Table(name = "parcel")
public class Parcel extends AggregateRoot {
    private int stop;

    protected Parcel() {}

    private Parcel(UUID id) {
        super(id, List.of());
    }

    static Parcel create() {
        return new Parcel(Uuid7.next());
    }

    ParcelEvent.Moved move(int newStop) {
        stop = newStop;
        return new ParcelEvent.Moved(id(), newStop);
    }

    void delete(Instant when) {
        deletedAt(when);
    }

    @Override
    public String collection() {
        return "parcels";
    }

    @Override
    public Object snapshot() {
        return new ParcelState(id(), stop);
    }

    @Override
    public Object published() {
        return new ParcelState(id(), stop);
    }

    public record ParcelState(UUID id, int stop) {}
}
