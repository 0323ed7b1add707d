package bandhu.chassis.http;

import bandhu.chassis.language.Text;
import bandhu.chassis.patch.IfMatch;
import bandhu.chassis.problem.CommonProblem;
import bandhu.chassis.problem.ProblemException;
import bandhu.chassis.problem.Violation;
import bandhu.chassis.text.Dates;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;

/** Reads path, query and header parameters: what cannot be read in a path is the one 404, elsewhere 400 with the parameter's name. */
@Provider
public class Parameters implements ParamConverterProvider {
    private static final int UUID_LENGTH = 36;
    private static final Map<Class<?>, Function<String, ?>> READERS = Map.of(
            UUID.class, Parameters::uuid,
            IfMatch.class, IfMatch::parse,
            Integer.class, Integer::valueOf,
            Long.class, Long::valueOf,
            Boolean.class, Parameters::flag,
            LocalDate.class, Dates::day,
            Instant.class, Dates::moment);

    @Override
    @SuppressWarnings("unchecked")
    public <T> ParamConverter<T> getConverter(Class<T> type, Type generic, Annotation[] annotations) {
        Function<String, ?> reader = READERS.get(type);
        if (reader == null && !type.isEnum()) {
            return null;
        }
        String name = name(annotations);
        return new Converter<>(reader == null ? constant(type) : (Function<String, T>) reader, name);
    }

    private static <T> Function<String, T> constant(Class<T> type) {
        return text -> Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.toString().equals(text))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("unknown value"));
    }

    private static UUID uuid(String text) {
        if (text.length() != UUID_LENGTH) {
            throw new IllegalArgumentException("not a UUID");
        }
        return UUID.fromString(text);
    }

    private static Boolean flag(String text) {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException("not a boolean");
        };
    }

    /** Null for a path parameter. */
    private static String name(Annotation[] annotations) {
        return Arrays.stream(annotations == null ? new Annotation[0] : annotations)
                .map(annotation -> switch (annotation) {
                    case QueryParam query -> query.value();
                    case HeaderParam header -> header.value();
                    case PathParam _ -> null;
                    default -> null;
                })
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private record Converter<T>(Function<String, T> reader, String name) implements ParamConverter<T> {
        @Override
        public T fromString(String text) {
            if (text == null) {
                return null;
            }
            try {
                return reader.apply(text);
            } catch (RuntimeException _) {
                if (name == null) {
                    throw ProblemException.notFound();
                }
                throw new ProblemException(
                        CommonProblem.INVALID_PARAMETER,
                        Text.of("invalid-parameter.unreadable", "name", name),
                        List.of(Violation.of("?" + name, Text.of("invalid-format.form"))));
            }
        }

        @Override
        public String toString(T value) {
            return value.toString();
        }
    }
}
