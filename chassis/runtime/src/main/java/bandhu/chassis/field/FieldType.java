package bandhu.chassis.field;

import java.util.Locale;

/** What a field's values are, in the API and in memory. */
public enum FieldType {
    /** JSON string, {@link String}. */
    TEXT,
    /** JSON string, {@link java.util.UUID}. */
    ID,
    /** {@link Boolean}. */
    BOOLEAN,
    /** JSON number without a fraction, {@link Long}. */
    INTEGER,
    /** JSON number, {@link java.math.BigDecimal}. */
    NUMBER,
    /** {@code YYYY-MM-DD}, {@link java.time.LocalDate}. */
    DATE,
    /** RFC 3339, {@link java.time.Instant}; conditions also take a day, which is that day in the zone of the condition. */
    MOMENT,
    /** {@code {"amount", "currency"}}, {@link bandhu.chassis.money.Money}; amounts of two currencies are never compared. */
    MONEY;

    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether values have an order that conditions may speak of. */
    public boolean isOrdered() {
        return switch (this) {
            case INTEGER, NUMBER, DATE, MOMENT, MONEY -> true;
            case TEXT, ID, BOOLEAN -> false;
        };
    }
}
