package bandhu.chassis.record;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.quarkus.hibernate.orm.JsonFormat;
import io.quarkus.hibernate.orm.PersistenceUnitExtension;
import jakarta.inject.Singleton;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.hibernate.type.descriptor.WrapperOptions;
import org.hibernate.type.descriptor.java.JavaType;
import org.hibernate.type.format.FormatMapper;

/**
 * How values stand in {@code jsonb} columns: by a mapper of its own, so that nothing done for the API changes what is stored.
 * It reads what older versions wrote: unknown members are ignored.
 *
 * <p>A page of customers has some five hundred such values, many of them empty. Readers and writers are therefore kept by type,
 * where Hibernate's own mapper looks its types up for each value, and what is empty is not parsed.
 */
@Singleton
@JsonFormat
@PersistenceUnitExtension
class JsonColumns implements FormatMapper {
    private static final int BRACKETS = 2;
    private static final Map<Class<?>, Object> EMPTY = Map.of(List.class, List.of(), Map.class, Map.of());

    private final ObjectMapper json = JsonMapper.builder()
            .findAndAddModules()
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(SerializationFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .defaultPropertyInclusion(
                    JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.ALWAYS))
            .build();
    private final Map<Type, ObjectReader> readers = new ConcurrentHashMap<>();
    private final Map<Type, ObjectWriter> writers = new ConcurrentHashMap<>();

    @Override
    public <T> T fromString(CharSequence text, JavaType<T> type, WrapperOptions options) {
        Object empty = text.length() == BRACKETS ? EMPTY.get(type.getJavaTypeClass()) : null;
        if (empty != null) {
            return type.cast(empty);
        }
        ObjectReader reader =
                readers.computeIfAbsent(type.getJavaType(), java -> json.readerFor(json.constructType(java)));
        try {
            return reader.readValue(text.toString());
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("No " + type.getTypeName() + " stands in the column", e);
        }
    }

    @Override
    public <T> String toString(T value, JavaType<T> type, WrapperOptions options) {
        ObjectWriter writer =
                writers.computeIfAbsent(type.getJavaType(), java -> json.writerFor(json.constructType(java)));
        try {
            return writer.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("A " + type.getTypeName() + " cannot be kept", e);
        }
    }
}
