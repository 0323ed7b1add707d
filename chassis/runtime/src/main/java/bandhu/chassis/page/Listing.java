package bandhu.chassis.page;

import bandhu.chassis.field.Catalogue;
import bandhu.chassis.record.AggregateRoot;

/** A collection's records and what they are found by. A repository keeps one as a constant. */
public record Listing<E extends AggregateRoot>(Class<E> entity, Catalogue catalogue) {}
