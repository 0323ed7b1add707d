package bandhu.chassis.field.custom;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/** What the values of a custom field are. */
public enum CustomType {
    @JsonProperty("text")
    TEXT,
    @JsonProperty("number")
    NUMBER,
    @JsonProperty("date")
    DATE,
    @JsonProperty("boolean")
    BOOLEAN,
    @JsonProperty("select")
    SELECT,
    @JsonProperty("multiselect")
    MULTISELECT,
    @JsonProperty("url")
    URL,
    @JsonProperty("email")
    EMAIL,
    @JsonProperty("phone")
    PHONE,
    @JsonProperty("money")
    MONEY,
    @JsonProperty("reference")
    REFERENCE;

    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static CustomType of(String wire) {
        return valueOf(wire.toUpperCase(Locale.ROOT));
    }

    /** Whether its values are chosen from options. */
    public boolean hasOptions() {
        return this == SELECT || this == MULTISELECT;
    }

    /** Whether its values have a smallest and a largest. */
    public boolean hasBounds() {
        return this == NUMBER || this == DATE || this == MONEY;
    }

    /** Whether its values may be limited in length. */
    public boolean hasLength() {
        return this == TEXT || this == URL;
    }

    /** Whether its values may tell who somebody is, so that who sees figures only sees none of them. */
    public boolean isPersonal() {
        return this == TEXT || this == URL || this == EMAIL || this == PHONE;
    }

    /** Whether values that are stored stay what they are under the other type. */
    public boolean becomes(CustomType other) {
        return switch (other) {
            case TEXT ->
                switch (this) {
                    case TEXT, NUMBER, DATE, BOOLEAN, SELECT, URL, EMAIL, PHONE -> true;
                    case MULTISELECT, MONEY, REFERENCE -> false;
                };
            case MULTISELECT -> this == SELECT || this == MULTISELECT;
            default -> this == other;
        };
    }
}
