package bandhu.chassis.page.keyset;

import bandhu.chassis.condition.sql.SqlText;
import bandhu.chassis.field.Catalogue;
import bandhu.chassis.field.Columns;
import bandhu.chassis.field.Field;
import bandhu.chassis.field.Sort;
import bandhu.chassis.field.Source;
import bandhu.chassis.language.Text;
import bandhu.chassis.page.Wanted;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * The order in which a list is walked, and how a walk goes on. Records that lack the first member are walked after all others,
 * in a second phase, so that one index serves either; the id makes the order total.
 *
 * @param terms what is sorted by
 * @param identity the column that makes the order total
 */
record Walk(List<Term> terms, String identity) {
    /** The alias of the list's table. */
    static final String ROW = "e";

    /** The alias of the table whose values give the order, where that is another. */
    static final String SIDE = "sorted";

    private static final String BIRTH = "created_at";

    record Term(Sort sort, boolean descending) {
        String column() {
            return (sort.source() instanceof Source.Own ? ROW : SIDE) + "." + sort.column();
        }
    }

    /** The id behind which a walk goes on, and the column that it is compared with. */
    private record Last(String column, UUID id) {}

    static Walk of(Catalogue catalogue, Wanted wanted) {
        List<String> given = wanted.sorts().isEmpty() ? List.of(catalogue.defaultSort()) : wanted.sorts();
        List<Term> terms = new ArrayList<>();
        for (String one : given) {
            boolean descending = one.startsWith("-");
            String name = descending ? one.substring(1) : one;
            Sort sort = catalogue.sorts().get(name);
            if (sort == null
                    || terms.stream().anyMatch(term -> term.sort().name().equals(name))) {
                Set<String> known = catalogue.sorts().keySet();
                throw wanted.faults().of("sort", Text.of("unknown-sort.known", "names", known));
            }
            if (!terms.isEmpty() && !(sort.source() instanceof Source.Own)) {
                throw wanted.faults().of("sort", Text.of("unknown-sort.first-only", "name", name));
            }
            terms.add(new Term(sort, descending));
        }
        return new Walk(List.copyOf(terms), catalogue.identity());
    }

    /** Whether it is by the moment at which records were made, and by nothing else. */
    boolean isByBirth() {
        return terms.size() == 1
                && terms.getFirst().sort().source() instanceof Source.Own own
                && own.columns().value().equals(BIRTH);
    }

    boolean isSortedBy(Field field) {
        return terms.getFirst().sort().name().equals(field.name());
    }

    /** The same walk, in the order that a side table's rows give. */
    Walk along(Source.Elsewhere there) {
        Term born = terms.getFirst();
        Source moments = new Source.Elsewhere(
                there.table(), there.key(), there.own(), there.fixed(), there.fixedValue(), Columns.of(BIRTH));
        Sort sort = new Sort(born.sort().name(), moments, born.sort().kind(), false);
        return new Walk(List.of(new Term(sort, born.descending())), identity);
    }

    /** 1, or 2 where records may lack what is sorted by first. */
    int phases() {
        return terms.getFirst().sort().nullable() ? 2 : 1;
    }

    /** The terms that order a phase. */
    List<Term> terms(int phase) {
        return phase == 0 ? terms : terms.subList(1, terms.size());
    }

    /** The table, with that of the values by which it is sorted. */
    void addTable(SqlText sql, Catalogue catalogue, int phase, String tenant) {
        sql.add(catalogue.table() + " " + ROW);
        if (phase == 0 && terms.getFirst().sort().source() instanceof Source.Elsewhere there) {
            sql.add(" JOIN " + there.table() + " " + SIDE + " ON " + SIDE + ".tenant_id = ")
                    .bind(tenant)
                    .add(" AND " + SIDE + "." + there.key() + " = " + ROW + "." + there.own());
            if (there.fixed() != null) {
                sql.add(" AND " + SIDE + "." + there.fixed() + " = ").bind(there.fixedValue());
            }
        }
    }

    /** Which records belong to the phase. */
    void addPhase(SqlText sql, int phase, String tenant) {
        Sort first = terms.getFirst().sort();
        if (!first.nullable()) {
            return;
        }
        if (phase == 0) {
            sql.add(" AND " + terms.getFirst().column() + " IS NOT NULL");
        } else if (first.source() instanceof Source.Elsewhere there) {
            sql.add(" AND NOT EXISTS (SELECT 1 FROM " + there.table() + " " + SIDE + " WHERE " + SIDE + ".tenant_id = ")
                    .bind(tenant)
                    .add(" AND " + SIDE + "." + there.key() + " = " + ROW + "." + there.own());
            if (there.fixed() != null) {
                sql.add(" AND " + SIDE + "." + there.fixed() + " = ").bind(there.fixedValue());
            }
            sql.add(" AND " + SIDE + "." + first.column() + " IS NOT NULL)");
        } else {
            sql.add(" AND " + ROW + "." + first.column() + " IS NULL");
        }
    }

    /**
     * @param isFew whether to sort what was found rather than to walk in the order of names: an expression has no index, so
     *     the planner cannot take the walk
     */
    void addOrder(SqlText sql, int phase, boolean isFew) {
        String order = terms(phase).stream()
                .map(term -> (hasGaps(term) ? term.column() + " IS NULL, " : "")
                        + (isFew && term.sort().kind() == null ? term.column() + " || ''" : term.column())
                        + direction(term))
                .collect(Collectors.joining(", "));
        sql.add(" ORDER BY " + order + (order.isEmpty() ? "" : ", ") + id(phase) + direction(terms.getFirst()));
    }

    /** Whether a term that is not the first may be null: those come last then. */
    private boolean hasGaps(Term term) {
        return term.sort().nullable() && term != terms.getFirst();
    }

    /** What lies behind a record, given its values of the phase's terms. */
    void addContinuation(SqlText sql, int phase, List<Object> values, UUID id) {
        List<Term> ordering = terms(phase);
        boolean descending = terms.getFirst().descending();
        boolean plain = ordering.stream().allMatch(term -> term.descending() == descending && !hasGaps(term));
        sql.add(" AND ");
        if (plain) {
            String columns = ordering.stream().map(term -> term.column() + ", ").collect(Collectors.joining());
            sql.add("(" + columns + id(phase) + ")" + (descending ? " < (" : " > ("));
            values.forEach(value -> sql.bind(value).add(", "));
            sql.bind(id).add(")");
        } else {
            if (!hasGaps(ordering.getFirst())) {
                Term first = ordering.getFirst();
                sql.add(first.column() + (first.descending() ? " <= " : " >= "))
                        .bind(values.getFirst())
                        .add(" AND ");
            }
            behind(sql, ordering, values, new Last(id(phase), id));
        }
    }

    private void behind(SqlText sql, List<Term> ordering, List<Object> values, Last last) {
        if (ordering.isEmpty()) {
            sql.add(last.column() + (terms.getFirst().descending() ? " < " : " > "))
                    .bind(last.id());
            return;
        }
        Term term = ordering.getFirst();
        Object value = values.getFirst();
        String column = term.column();
        if (value == null) {
            sql.add("(" + column + " IS NULL AND ");
        } else {
            sql.add("(" + column + (term.descending() ? " < " : " > ")).bind(value);
            sql.add(hasGaps(term) ? " OR " + column + " IS NULL" : "")
                    .add(" OR " + column + " = ")
                    .bind(value)
                    .add(" AND ");
        }
        behind(sql, ordering.subList(1, ordering.size()), values.subList(1, values.size()), last);
        sql.add(")");
    }

    /** The record's id, as the table has it whose index gives the order. */
    String id(int phase) {
        return phase == 0
                        && terms.getFirst().sort().source() instanceof Source.Elsewhere there
                        && there.own().equals(identity)
                ? SIDE + "." + there.key()
                : ROW + "." + identity;
    }

    private static String direction(Term term) {
        return term.descending() ? " DESC" : " ASC";
    }
}
