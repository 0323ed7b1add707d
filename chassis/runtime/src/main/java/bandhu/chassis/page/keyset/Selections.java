package bandhu.chassis.page.keyset;

import bandhu.chassis.call.Calls;
import bandhu.chassis.condition.Checker;
import bandhu.chassis.condition.Condition;
import bandhu.chassis.condition.Predicate;
import bandhu.chassis.condition.sql.Compiler;
import bandhu.chassis.condition.sql.SqlText;
import bandhu.chassis.field.Catalogue;
import bandhu.chassis.field.Completion;
import bandhu.chassis.problem.ProblemException;
import bandhu.chassis.sql.RowMapper;
import bandhu.chassis.sql.Sql;
import bandhu.chassis.sql.SqlFailure;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.OptionalLong;
import java.util.UUID;

/**
 * Finds all records that fulfil a condition, in the order of their ids, for work that goes through them bit by bit: what it did
 * already does not shift what is left.
 */
@ApplicationScoped
public class Selections {
    private final Calls calls;
    private final Moments moments;
    private final Sql sql;
    private final Completion completion;
    private final Expense expense;

    /**
     * Which records.
     *
     * @param zone where days begin, null for the tenant's own
     * @param restriction what the actor may see
     * @param until records that were made later are none of them
     */
    public record Selection(Catalogue catalogue, Condition where, ZoneId zone, Condition restriction, Instant until) {}

    /**
     * A part of the walk.
     *
     * @param after where it begins, itself not included; null for the beginning
     * @param upTo where it ends, itself included; null for no end
     */
    public record Part(UUID after, UUID upTo) {}

    /** A selection that is understood. */
    private record Checked(Catalogue catalogue, Predicate predicate, Instant until) {}

    Selections(Calls calls, Moments moments, Sql sql, Completion completion, Expense expense) {
        this.calls = calls;
        this.moments = moments;
        this.sql = sql;
        this.completion = completion;
        this.expense = expense;
    }

    /** Throws 422 for a condition that the collection does not understand. */
    public void check(Selection selection) {
        checked(selection);
    }

    /**
     * How many there are, counted no further than asked; empty when that takes longer than is granted.
     *
     * @param after only those behind this one, null for all
     */
    public OptionalLong count(Selection selection, UUID after, long most, Duration patience) {
        Checked checked = checked(selection);
        SqlText text = new SqlText().add("SELECT count(*) FROM (SELECT 1");
        addFrom(text, checked, new Part(after, null), patience);
        text.add(" LIMIT ").bind(most).add(") counted");
        try {
            return OptionalLong.of(sql.search(text.text(), patience, row -> row.getLong(1), text.arguments())
                    .getFirst());
        } catch (SqlFailure e) {
            if (e.wasCutOff()) {
                return OptionalLong.empty();
            }
            throw e;
        }
    }

    /**
     * The next of them, locked until the transaction ends: who had one locked before may have changed it, and it is asked again
     * whether it is one of them. 422 when finding them takes longer than is granted.
     */
    public List<UUID> lock(Selection selection, Part part, int most, Duration patience) {
        Checked checked = checked(selection);
        SqlText text = new SqlText().add("SELECT " + id(checked));
        addFrom(text, checked, part, patience);
        text.add(" ORDER BY " + id(checked) + " LIMIT ").bind(most).add(" FOR NO KEY UPDATE OF " + Walk.ROW);
        try {
            return sql.search(text.text(), patience, row -> row.getObject(1, UUID.class), text.arguments());
        } catch (SqlFailure e) {
            throw e.wasCutOff() ? expense.problem(checked.catalogue(), checked.predicate(), patience) : e;
        }
    }

    private void addFrom(SqlText text, Checked checked, Part part, Duration patience) {
        Catalogue catalogue = checked.catalogue();
        text.add(" FROM " + catalogue.table() + " " + Walk.ROW + " WHERE ");
        Compiler compiler = new Compiler(text, calls.tenant());
        compiler.addLive(catalogue, Walk.ROW);
        text.add(" AND ");
        compiler.add(checked.predicate(), Walk.ROW);
        addNarrowing(text, checked, patience);
        text.add(" AND " + Walk.ROW + ".created_at <= ").bind(checked.until());
        if (part.after() != null) {
            text.add(" AND " + id(checked) + " > ").bind(part.after());
        }
        if (part.upTo() != null) {
            text.add(" AND " + id(checked) + " <= ").bind(part.upTo());
        }
    }

    private void addNarrowing(SqlText text, Checked checked, Duration patience) {
        Narrowing narrowing = new Narrowings(calls.tenant(), checked.catalogue(), null)
                .of(checked.predicate(), null, new Statements.Runner() {
                    @Override
                    public <T> List<T> run(SqlText each, RowMapper<T> mapper) {
                        return sql.search(each.text(), patience, mapper, each.arguments());
                    }
                });
        text.add(narrowing.isNothing() ? new SqlText().add(" AND false") : narrowing.condition());
    }

    private Checked checked(Selection selection) {
        try {
            return understood(selection);
        } catch (ProblemException e) {
            if (!completion.refreshed()) {
                throw e;
            }
            return understood(selection);
        }
    }

    private Checked understood(Selection selection) {
        Catalogue whole = completion.complete(selection.catalogue());
        Catalogue seen = calls.current().seesFiguresOnly() ? whole.impersonal() : whole;
        Checker checker = new Checker(moments.asOf(selection.zone()));
        Predicate predicate = new Predicate.And(
                List.of(checker.check(selection.where(), seen), checker.check(selection.restriction(), whole)));
        return new Checked(whole, predicate, selection.until());
    }

    private static String id(Checked checked) {
        return Walk.ROW + "." + checked.catalogue().identity();
    }
}
