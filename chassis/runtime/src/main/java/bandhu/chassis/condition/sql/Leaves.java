package bandhu.chassis.condition.sql;

import bandhu.chassis.condition.Match;
import bandhu.chassis.condition.time.MonthDays;
import bandhu.chassis.field.Columns;
import bandhu.chassis.field.Field;
import bandhu.chassis.field.FieldType;
import bandhu.chassis.money.Money;
import bandhu.chassis.text.Fold;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;

/** What one match asks of one row's columns. */
final class Leaves {
    private final SqlText sql;
    private final Columns columns;

    Leaves(SqlText sql, Columns columns) {
        this.sql = sql;
        this.columns = columns;
    }

    /** Adds the match as one term; it is not true where there is no value, and its negation is. */
    void add(Field field, Match match, String alias, boolean negated) {
        String column = alias + "." + columns.value();
        if (match instanceof Match.Present) {
            sql.add(column).add(negated ? " IS NULL" : " IS NOT NULL");
        } else if (negated) {
            sql.add("(").add(column).add(" IS NULL OR NOT ");
            add(field, match, alias);
            sql.add(")");
        } else {
            add(field, match, alias);
        }
    }

    private void add(Field field, Match match, String alias) {
        String column = alias + "." + columns.value();
        switch (match) {
            case Match.OneOf any when any.values().isEmpty() -> sql.add("false");
            case Match.OneOf any -> {
                sql.add("(");
                oneOf(field, any.values(), alias);
                sql.add(")");
            }
            case Match.Ranges any -> either(any.ranges(), range -> range(range, column, alias));
            case Match.Contains part ->
                sql.add("strpos(" + alias + "." + columns.folded() + ", ")
                        .bind(part.folded())
                        .add(") > 0");
            case Match.Begins part ->
                sql.add("starts_with(" + alias + "." + columns.folded() + ", ")
                        .bind(part.folded())
                        .add(")");
            case Match.Anniversaries any -> either(any.spans(), span -> anniversary(span, column, alias));
            case Match.Present _ -> sql.add("true");
        }
    }

    private void oneOf(Field field, List<Object> values, String alias) {
        String column = alias + "." + columns.value();
        if (columns.folded() != null && !columns.isKeyed()) {
            folded(values, alias);
            sql.add(" AND ");
        }
        boolean needsCare = field.type() == FieldType.MONEY || field.type() == FieldType.NUMBER;
        if (values.size() > 1 && !needsCare) {
            sql.add(column + " = ANY (").bind(values).add(")");
        } else {
            either(values, value -> range(new Match.Range(value, false, value, false), column, alias));
        }
    }

    /** Says the same of the folded text, which has the index; of one value so that the index still gives the order. */
    private void folded(List<Object> values, String alias) {
        List<String> folded =
                values.stream().map(value -> Fold.of((String) value)).distinct().toList();
        sql.add(alias + "." + columns.folded());
        if (folded.size() == 1) {
            sql.add(" = ").bind(folded.getFirst());
        } else {
            sql.add(" = ANY (").bind(folded).add(")");
        }
    }

    private void range(Match.Range range, String column, String alias) {
        Object low = bound(range.low(), RoundingMode.CEILING);
        Object high = bound(range.high(), RoundingMode.FLOOR);
        boolean lowOpen = range.lowOpen() && isExact(range.low());
        boolean highOpen = range.highOpen() && isExact(range.high());
        sql.add("(");
        if (low != null && low.equals(high) && isExact(range.low()) && !lowOpen && !highOpen) {
            sql.add(column + " = ").bind(low);
        } else {
            sql.add(low == null ? "true" : column + (lowOpen ? " > " : " >= "));
            if (low != null) {
                sql.bind(low);
            }
            if (high != null) {
                sql.add(" AND " + column + (highOpen ? " < " : " <= ")).bind(high);
            }
        }
        Object any = range.low() == null ? range.high() : range.low();
        if (any instanceof Money money) {
            sql.add(" AND " + alias + "." + columns.currency() + " = ").bind(money.currency());
        }
        sql.add(")");
    }

    /** A number finer than the column keeps lies between two that it keeps. */
    private Object bound(Object value, RoundingMode inwards) {
        return switch (value) {
            case Money money -> money.minor();
            case BigDecimal number ->
                number.movePointRight(columns.scale()).setScale(0, inwards).longValueExact();
            case null, default -> value;
        };
    }

    private boolean isExact(Object value) {
        return !(value instanceof BigDecimal number)
                || number.stripTrailingZeros().scale() <= columns.scale();
    }

    private void anniversary(MonthDays span, String column, String alias) {
        sql.add("(" + alias + "." + columns.monthDay() + " BETWEEN ").bind(span.low());
        sql.add(" AND ").bind(span.high());
        sql.add(" AND " + column + " < ").bind(LocalDate.of(span.year(), 1, 1)).add(")");
    }

    private <T> void either(List<T> alternatives, Consumer<T> each) {
        sql.add("(");
        for (int i = 0; i < alternatives.size(); i++) {
            if (i > 0) {
                sql.add(" OR ");
            }
            each.accept(alternatives.get(i));
        }
        sql.add(alternatives.isEmpty() ? "false)" : ")");
    }
}
