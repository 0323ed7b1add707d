package bandhu.chassis.page.collation;

import bandhu.chassis.field.Findable;

/** A collection with a name whose stored sort keys follow the tenant's first language. */
public interface Collated extends Findable {
    /** The member, which is a field and a sort of the catalogue. */
    String collated();
}
