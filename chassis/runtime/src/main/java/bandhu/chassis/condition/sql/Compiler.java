package bandhu.chassis.condition.sql;

import bandhu.chassis.condition.Predicate;
import bandhu.chassis.field.Catalogue;
import bandhu.chassis.field.Field;
import bandhu.chassis.field.FieldType;
import bandhu.chassis.field.Relation;
import bandhu.chassis.field.Source;
import java.util.List;

/**
 * Compiles predicates to SQL that is true for exactly the rows that fulfil them. Negations are pushed down to the leaves, where
 * a missing value is dealt with, so that {@code not} means what it says. Values are parameters; names come from the catalogue alone.
 */
public final class Compiler {
    private final SqlText sql;
    private final String tenant;
    private int aliases;

    /** @param sql what is added to */
    public Compiler(SqlText sql, String tenant) {
        this.sql = sql;
        this.tenant = tenant;
    }

    /** Adds the rows of a table that are the tenant's and there: {@code a.tenant_id = ? AND a.deleted_at IS NULL}. */
    public void addLive(Catalogue catalogue, String alias) {
        sql.add(alias).add(".tenant_id = ").bind(tenant);
        catalogue.alive(alias).ifPresent(condition -> sql.add(" AND " + condition));
    }

    /**
     * Adds what a test that is not negated asks of one row of the table in which its field's values stand. PostgreSQL reads
     * {@code flag = false} as {@code NOT flag}, from which it does not conclude that there is a flag, as an index on flags wants.
     */
    public void addValue(Predicate.Test test, String other) {
        if (test.field().type() == FieldType.BOOLEAN) {
            sql.add(other + "." + test.field().source().columns().value() + " IS NOT NULL AND ");
        }
        new Leaves(sql, test.field().source().columns()).add(test.field(), test.match(), other, false);
    }

    /** Adds the predicate over the alias, as one term. */
    public void add(Predicate predicate, String alias) {
        add(predicate, alias, false);
    }

    private void add(Predicate predicate, String alias, boolean negated) {
        switch (predicate) {
            case Predicate.And and -> join(and.parts(), negated ? " OR " : " AND ", negated, alias);
            case Predicate.Or or -> join(or.parts(), negated ? " AND " : " OR ", negated, alias);
            case Predicate.No no -> add(no.part(), alias, !negated);
            case Predicate.Test test -> test(test, alias, test.negated() != negated);
            case Predicate.Has has -> has(has, alias, negated);
        }
    }

    /** Of nothing, AND is true and OR is false; negated, their words are exchanged already. */
    private void join(List<Predicate> parts, String word, boolean negated, String alias) {
        if (parts.isEmpty()) {
            sql.add(word.equals(" AND ") ? "true" : "false");
            return;
        }
        sql.add("(");
        for (int i = 0; i < parts.size(); i++) {
            if (i > 0) {
                sql.add(word);
            }
            add(parts.get(i), alias, negated);
        }
        sql.add(")");
    }

    private void test(Predicate.Test test, String alias, boolean negated) {
        Field field = test.field();
        switch (field.source()) {
            case Source.Own own -> new Leaves(sql, own.columns()).add(field, test.match(), alias, negated);
            case Source.Elsewhere there -> elsewhere(there, test, alias, negated);
        }
    }

    private void elsewhere(Source.Elsewhere there, Predicate.Test test, String alias, boolean negated) {
        String other = alias(there.table());
        if (negated) {
            sql.add("NOT EXISTS (SELECT 1 FROM ")
                    .add(there.table() + " " + other)
                    .add(" WHERE ");
        } else {
            sql.add(alias + "." + there.own() + " IN (SELECT " + other + "." + there.key() + " FROM ")
                    .add(there.table() + " " + other)
                    .add(" WHERE ");
        }
        sql.add(other).add(".tenant_id = ").bind(tenant);
        if (negated) {
            sql.add(" AND " + other + "." + there.key() + " = " + alias + "." + there.own());
        }
        if (there.fixed() != null) {
            sql.add(" AND " + other + "." + there.fixed() + " = ").bind(there.fixedValue());
        }
        sql.add(" AND ");
        new Leaves(sql, there.columns()).add(test.field(), test.match(), other, false);
        sql.add(")");
    }

    private void has(Predicate.Has has, String alias, boolean negated) {
        Predicate.Bounds bounds = has.bounds();
        if (bounds.most() != null && bounds.most() < bounds.least()) {
            sql.add(negated ? "true" : "false");
        } else if (bounds.least() == 0 && bounds.most() == null) {
            sql.add(negated ? "false" : "true");
        } else if (bounds.least() == 1 && bounds.most() == null) {
            sql.add(negated ? "NOT EXISTS (" : "EXISTS (");
            rows(has, alias, "1");
            sql.add(")");
        } else if (bounds.least() == 0 && bounds.most() == 0) {
            sql.add(negated ? "EXISTS (" : "NOT EXISTS (");
            rows(has, alias, "1");
            sql.add(")");
        } else {
            counted(has, alias, negated);
        }
    }

    /** Counts no further than the bounds ask. */
    private void counted(Predicate.Has has, String alias, boolean negated) {
        Predicate.Bounds bounds = has.bounds();
        int enough = bounds.most() == null ? bounds.least() : bounds.most() + 1;
        sql.add(negated ? "NOT " : "").add("((SELECT count(*) FROM (");
        rows(has, alias, "1");
        sql.add(" LIMIT ").bind(enough).add(") counted) BETWEEN ").bind(bounds.least());
        sql.add(" AND ")
                .bind(bounds.most() == null ? Integer.valueOf(enough) : bounds.most())
                .add(")");
    }

    private void rows(Predicate.Has has, String alias, String select) {
        Relation relation = has.relation();
        Catalogue theirs = relation.theirs();
        String other = alias(theirs.table());
        sql.add("SELECT " + select + " FROM " + theirs.table() + " " + other + " WHERE ");
        addLive(theirs, other);
        sql.add(" AND " + other + "." + relation.key() + " = " + alias + "." + relation.own() + " AND ");
        add(has.where(), other, false);
    }

    private String alias(String table) {
        aliases++;
        return table.charAt(0) + String.valueOf(aliases);
    }
}
