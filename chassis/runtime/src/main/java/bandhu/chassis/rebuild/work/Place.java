package bandhu.chassis.rebuild.work;

import java.util.Comparator;
import java.util.UUID;

/** Where a record lies in a topic. A job's items are ids, so a place is written as one. */
record Place(int partition, long offset) implements Comparable<Place> {
    private static final Comparator<Place> ORDER =
            Comparator.comparingInt(Place::partition).thenComparingLong(Place::offset);

    static Place of(UUID item) {
        return new Place((int) item.getMostSignificantBits(), item.getLeastSignificantBits());
    }

    UUID item() {
        return new UUID(partition, offset);
    }

    @Override
    public int compareTo(Place other) {
        return ORDER.compare(this, other);
    }
}
