package bandhu.chassis.json;

import bandhu.chassis.text.Dates;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.Period;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.UUID;
import java.util.function.Function;

/** Values that stand as text on the wire are read from text alone: never from a number or an array, as the libraries would. */
final class StrictScalars extends SimpleModule {
    private static final long serialVersionUID = 1L;
    private static final int UUID_LENGTH = 36;
    private static final int LONGEST = 64;

    StrictScalars() {
        super("bandhu-strict-scalars");
        text(Instant.class, Dates::moment);
        text(LocalDate.class, Dates::day);
        text(LocalTime.class, LocalTime::parse);
        text(Duration.class, Duration::parse);
        text(Period.class, Period::parse);
        text(MonthDay.class, MonthDay::parse);
        text(YearMonth.class, YearMonth::parse);
        text(Year.class, Year::parse);
        text(ZoneId.class, ZoneId::of);
        text(UUID.class, StrictScalars::uuid);
    }

    static UUID uuid(String text) {
        if (text.length() != UUID_LENGTH) {
            throw new IllegalArgumentException("not a UUID");
        }
        return UUID.fromString(text);
    }

    static String wire(Enum<?> constant) {
        try {
            JsonProperty name =
                    constant.getDeclaringClass().getField(constant.name()).getAnnotation(JsonProperty.class);
            return name == null ? constant.name() : name.value();
        } catch (NoSuchFieldException e) {
            throw new IllegalStateException(e);
        }
    }

    private <T> void text(Class<T> type, Function<String, T> parse) {
        addDeserializer(type, new FromText<>(type, parse));
    }

    private static final class FromText<T> extends StdScalarDeserializer<T> {
        private static final long serialVersionUID = 1L;
        private final transient Function<String, T> parse;

        FromText(Class<T> type, Function<String, T> parse) {
            super(type);
            this.parse = parse;
        }

        @Override
        @SuppressWarnings("unchecked")
        public T deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            if (!parser.hasToken(JsonToken.VALUE_STRING)) {
                return (T) context.handleUnexpectedToken(handledType(), parser);
            }
            String text = parser.getText();
            try {
                if (text.length() > LONGEST) {
                    throw new IllegalArgumentException("too long");
                }
                return parse.apply(text);
            } catch (DateTimeException | IllegalArgumentException _) {
                return (T) context.handleWeirdStringValue(handledType(), text, "not in its form");
            }
        }
    }
}
