package bandhu.chassis.page;

import bandhu.chassis.field.Catalogue;

/** A page that a client asks for, by query parameters or by a body. */
public sealed interface PageRequest permits ListQuery, SearchRequest {
    /** What is asked for. Throws 400 for a bad parameter, 422 for a bad body. */
    Wanted wanted(Catalogue catalogue);

    /** Whether conditions, filters or sorts speak of a field whose path begins so. */
    boolean mentions(String prefix);
}
