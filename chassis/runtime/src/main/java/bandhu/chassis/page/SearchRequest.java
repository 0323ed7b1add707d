package bandhu.chassis.page;

import bandhu.chassis.condition.Condition;
import bandhu.chassis.condition.ConditionReader;
import bandhu.chassis.condition.time.Zones;
import bandhu.chassis.field.Catalogue;
import bandhu.chassis.language.Text;
import bandhu.chassis.problem.ProblemException;
import bandhu.chassis.search.query.SearchQuery;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A search: a condition with all that a list's query has.
 *
 * @param where a condition; without one, every record
 * @param q words that must be found too, the last perhaps in part; only where the collection's fields offer it
 * @param sort members to sort by, {@code -} before one for descending; by relevance to {@code q}, or in the collection's own
 *     order, by default
 * @param limit 1 to 200, 50 by default
 * @param cursor where to go on: {@code next} of the page before
 * @param count whether to add {@code total} and {@code totalRelation}
 * @param fields the members of each record that are wanted; all by default
 * @param expand the records to put beside their ids
 * @param timeZone IANA zone in which days begin; the tenant's by default
 */
@Schema(name = "SearchRequest")
public record SearchRequest(
        @Schema(ref = "Condition") JsonNode where,
        @Schema(examples = "nimal") String q,
        @Schema(maxItems = ListQuery.MOST_SORTS) List<String> sort,

        @Schema(minimum = "1", maximum = "200", defaultValue = "50")
        Integer limit,

        String cursor,
        Boolean count,
        @Schema(maxItems = Shape.MOST) List<String> fields,
        @Schema(maxItems = Shape.MOST) List<String> expand,
        @Schema(examples = "Asia/Colombo") String timeZone)
        implements PageRequest {
    @Override
    public Wanted wanted(Catalogue catalogue) {
        int wanted = limit == null ? ListQuery.DEFAULT_LIMIT : limit;
        if (wanted < 1 || wanted > ListQuery.MOST) {
            throw ProblemException.invalid("/limit", Text.of("out-of-range.limit", "most", ListQuery.MOST));
        }
        Condition condition =
                where == null || where.isNull() ? Condition.everything() : ConditionReader.read(where, "/where");
        return new Wanted(
                condition,
                zone(),
                query(catalogue),
                items(sort, "sort", ListQuery.MOST_SORTS),
                wanted,
                Optional.ofNullable(cursor),
                Boolean.TRUE.equals(count),
                new Shape(items(fields, "fields", Shape.MOST), items(expand, "expand", Shape.MOST)),
                where + "\n" + timeZone + (q == null ? "" : "\n" + q),
                Faults.OF_BODY);
    }

    @Override
    public boolean mentions(String prefix) {
        return sort != null && sort.stream().anyMatch(one -> one != null && one.contains(prefix))
                || where != null && where.toString().contains(prefix);
    }

    private Optional<SearchQuery> query(Catalogue catalogue) {
        if (q != null && catalogue.fullText().isEmpty()) {
            throw ProblemException.invalid("/q", Text.of("not-offered.words"));
        }
        return Optional.ofNullable(q).map(typed -> Words.query(typed, Faults.OF_BODY));
    }

    private ZoneId zone() {
        try {
            return timeZone == null ? null : Zones.of(timeZone);
        } catch (DateTimeException _) {
            throw ProblemException.invalid("/timeZone", Text.of("invalid-value.time-zone"));
        }
    }

    private static List<String> items(List<String> given, String member, int most) {
        if (given == null) {
            return List.of();
        }
        if (given.size() > most || given.stream().anyMatch(Objects::isNull)) {
            throw ProblemException.invalid(
                    "/" + member, Text.of("invalid-value.texts", "member", member, "most", most));
        }
        return List.copyOf(given);
    }
}
