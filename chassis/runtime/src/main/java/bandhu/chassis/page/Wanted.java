package bandhu.chassis.page;

import bandhu.chassis.condition.Condition;
import bandhu.chassis.search.query.SearchQuery;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/**
 * A page as it was asked for.
 *
 * @param zone where days begin, null for the tenant's own
 * @param query the words that are looked for, if any
 * @param sorts each with {@code -} before it for descending; empty for the collection's own, or for the order of relevance where
 *     words are looked for
 * @param filter what the cursor is bound to beside the sorts
 * @param faults how a bad sort or cursor is answered
 */
public record Wanted(
        Condition where,
        ZoneId zone,
        Optional<SearchQuery> query,
        List<String> sorts,
        int limit,
        Optional<String> cursor,
        boolean counts,
        Shape shape,
        String filter,
        Faults faults) {}
