package bandhu.chassis.condition;

import bandhu.chassis.field.Field;
import bandhu.chassis.field.FieldType;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What a condition can say of a field. */
public enum Op {
    EQ("eq"),
    NE("ne"),
    IN("in"),
    NOT_IN("notIn"),
    LT("lt"),
    LTE("lte"),
    GT("gt"),
    GTE("gte"),
    BETWEEN("between"),
    CONTAINS("contains"),
    STARTS_WITH("startsWith"),
    EXISTS("exists"),
    MISSING("missing"),
    WITHIN("within");

    private final String wire;

    Op(String wire) {
        this.wire = wire;
    }

    public String wire() {
        return wire;
    }

    static Optional<Op> of(String wire) {
        return Arrays.stream(values()).filter(op -> op.wire.equals(wire)).findFirst();
    }

    /** Whether it says the contrary of another: of a list, that no value is so. */
    boolean isNegative() {
        return this == NE || this == NOT_IN || this == MISSING;
    }

    /** What may be said of this field. */
    public static List<Op> of(Field field) {
        return Arrays.stream(values()).filter(op -> op.fits(field)).toList();
    }

    private boolean fits(Field field) {
        return switch (this) {
            case EQ, NE, EXISTS, MISSING -> true;
            case IN, NOT_IN -> field.type() != FieldType.BOOLEAN;
            case LT, LTE, GT, GTE, BETWEEN -> field.type().isOrdered();
            case CONTAINS, STARTS_WITH -> field.type() == FieldType.TEXT && field.isFolded();
            case WITHIN -> field.type() == FieldType.DATE || field.type() == FieldType.MOMENT;
        };
    }
}
