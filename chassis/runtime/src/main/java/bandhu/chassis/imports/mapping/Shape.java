package bandhu.chassis.imports.mapping;

import bandhu.chassis.money.Money;
import bandhu.chassis.record.ExternalId;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the body of a create consists of. */
sealed interface Shape {
    /** @param members by their names in JSON */
    record Members(Map<String, Shape> members) implements Shape {}

    /** @param item of each */
    record Items(Shape item) implements Shape {}

    record Value(Kind kind, List<String> words) implements Shape {}

    /** The ids of other systems. */
    record Externals() implements Shape {}

    /** Members that only the tenant knows. */
    record Custom() implements Shape {}

    private static Value of(Kind kind) {
        return new Value(kind, List.of());
    }

    static Shape of(Class<?> input) {
        Map<String, Shape> members = new LinkedHashMap<>();
        for (RecordComponent component : input.getRecordComponents()) {
            members.put(component.getName(), of(component.getGenericType(), component.getName()));
        }
        return new Members(members);
    }

    private static Shape of(Type type, String name) {
        if (type instanceof ParameterizedType generic) {
            return generic.getRawType() == List.class ? list(generic.getActualTypeArguments()[0]) : new Custom();
        }
        Class<?> plain = (Class<?>) type;
        if (plain == Money.class) {
            return new Members(Map.of("amount", of(Kind.TEXT), "currency", of(Kind.TEXT)));
        }
        return plain.isRecord() ? of(plain) : value(plain, name);
    }

    private static Shape list(Type item) {
        if (item == ExternalId.class) {
            return new Externals();
        }
        return item instanceof Class<?> plain && plain.isRecord() ? new Items(of(plain)) : of(Kind.TEXTS);
    }

    private static Shape value(Class<?> type, String name) {
        if (type.isEnum()) {
            return new Value(Kind.WORD, words(type));
        }
        if (Number.class.isAssignableFrom(type) || type.isPrimitive() && type != boolean.class) {
            return of(Kind.NUMBER);
        }
        if (type == Boolean.class || type == boolean.class) {
            return of(Kind.BOOLEAN);
        }
        if (type == LocalDate.class) {
            return of(Kind.DAY);
        }
        return of(type == Instant.class || name.endsWith("At") ? Kind.WHEN : Kind.TEXT);
    }

    private static List<String> words(Class<?> type) {
        return Arrays.stream(type.getFields())
                .filter(field -> field.isEnumConstant())
                .map(field -> field.isAnnotationPresent(JsonProperty.class)
                        ? field.getAnnotation(JsonProperty.class).value()
                        : field.getName())
                .toList();
    }
}
