package bandhu.chassis.page;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Base64;
import java.util.Locale;
import java.util.UUID;

/** Reads the values of filters and cursors into the type that an attribute has. */
final class Values {
    private static final int UUID_LENGTH = 36;

    private Values() {}

    /** Throws {@link IllegalArgumentException} with a message for the client where the text does not fit. */
    static Object read(FieldType type, Class<?> java, String text) {
        return switch (type) {
            case TEXT -> java.isEnum() ? constant(java, text) : text;
            case UUID -> uuid(text);
            case BOOLEAN -> bool(text);
            case INTEGER -> integer(java, text);
            case DATE -> date(text);
            case MOMENT -> moment(text);
            case BYTES -> SortKey.of(text);
        };
    }

    /** The form in which a cursor carries a sort value. */
    static String pack(Object value) {
        return switch (value) {
            case byte[] bytes -> Base64.getEncoder().encodeToString(bytes);
            case Enum<?> constant -> constant.name();
            default -> value.toString();
        };
    }

    static Object unpack(FieldType type, Class<?> java, String packed) {
        return type == FieldType.BYTES ? Base64.getDecoder().decode(packed) : read(type, java, packed);
    }

    private static UUID uuid(String text) {
        if (text.length() != UUID_LENGTH) {
            throw new IllegalArgumentException("An id is a UUID.");
        }
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("An id is a UUID.", e);
        }
    }

    private static boolean bool(String text) {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException("true or false is wanted.");
        };
    }

    private static Object integer(Class<?> java, String text) {
        try {
            if (java == int.class || java == Integer.class) {
                return Integer.valueOf(text);
            }
            return java == short.class || java == Short.class ? (Object) Short.valueOf(text) : Long.valueOf(text);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("A whole number is wanted.", e);
        }
    }

    private static LocalDate date(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("A day is written YYYY-MM-DD.", e);
        }
    }

    private static Instant moment(String text) {
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("A moment is written YYYY-MM-DDThh:mm:ssZ.", e);
        }
    }

    private static Object constant(Class<?> type, String text) {
        return Arrays.stream(type.getEnumConstants())
                .filter(one -> wire(one).equals(text) || ((Enum<?>) one).name().equals(text))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("One of "
                        + String.join(
                                ", ",
                                Arrays.stream(type.getEnumConstants())
                                        .map(Values::wire)
                                        .toList())
                        + " is wanted."));
    }

    private static String wire(Object constant) {
        return ((Enum<?>) constant).name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
