package bandhu.chassis.journal.live;

import bandhu.chassis.journal.filter.EventFilter;

/**
 * What a listener wants.
 *
 * @param behind the position that it has
 * @param latest the newest when it came
 */
public record Wanted(EventFilter filter, long behind, long latest) {}
