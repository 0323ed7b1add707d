package bandhu.testing.event;

import bandhu.chassis.money.Money;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.UUID;

/** A first JSON Schema and a first example of a record of plain values; people describe and correct them afterwards. */
final class RecordSchema {
    private static final String MOMENT = "2026-03-01T09:30:00Z";
    private final ObjectMapper json;

    RecordSchema(ObjectMapper json) {
        this.json = json;
    }

    ObjectNode schema(String type, Class<?> event) {
        ObjectNode schema = json.createObjectNode();
        schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        schema.put("title", type);
        schema.setAll(object(event));
        return schema;
    }

    ObjectNode example(Class<?> event) {
        ObjectNode example = json.createObjectNode();
        for (RecordComponent component : event.getRecordComponents()) {
            put(example, component.getName(), component.getGenericType());
        }
        return example;
    }

    private ObjectNode object(Class<?> of) {
        ObjectNode schema = json.createObjectNode().put("type", "object");
        ObjectNode properties = schema.putObject("properties");
        ArrayNode required = json.createArrayNode();
        for (RecordComponent component : of.getRecordComponents()) {
            properties.set(component.getName(), of(component.getGenericType()));
            if (component.getType().isPrimitive()) {
                required.add(component.getName());
            }
        }
        if (!required.isEmpty()) {
            schema.set("required", required);
        }
        return schema.put("additionalProperties", false);
    }

    private ObjectNode of(Type type) {
        ObjectNode schema = json.createObjectNode();
        if (type instanceof ParameterizedType generic && isList(generic)) {
            schema.put("type", "array").set("items", of(generic.getActualTypeArguments()[0]));
            return schema;
        }
        if (!(type instanceof Class<?> plain)) {
            return schema.put("type", "object");
        }
        if (plain == Money.class) {
            return money(schema);
        }
        if (plain.isRecord()) {
            return object(plain);
        }
        if (plain.isEnum()) {
            schema.set("enum", json.valueToTree(plain.getEnumConstants()));
            return schema;
        }
        return scalar(schema, plain);
    }

    private static ObjectNode scalar(ObjectNode schema, Class<?> plain) {
        return switch (plain.getName()) {
            case "java.util.UUID" -> schema.put("type", "string").put("format", "uuid");
            case "java.time.Instant" -> schema.put("type", "string").put("format", "date-time");
            case "java.time.LocalDate" -> schema.put("type", "string").put("format", "date");
            case "int", "long", "java.lang.Integer", "java.lang.Long" -> schema.put("type", "integer");
            case "double", "java.lang.Double", "java.math.BigDecimal" -> schema.put("type", "number");
            case "boolean", "java.lang.Boolean" -> schema.put("type", "boolean");
            case "java.lang.String" -> schema.put("type", "string");
            default -> schema;
        };
    }

    private static ObjectNode money(ObjectNode schema) {
        ObjectNode properties = schema.put("type", "object").putObject("properties");
        properties.putObject("amount").put("type", "string").put("pattern", "^-?[0-9]{1,17}(\\.[0-9]{1,4})?$");
        properties.putObject("currency").put("type", "string").put("pattern", "^[A-Z]{3}$");
        schema.putArray("required").add("amount").add("currency");
        return schema.put("additionalProperties", false);
    }

    private void put(ObjectNode target, String name, Type type) {
        if (type instanceof ParameterizedType generic && isList(generic)) {
            ObjectNode first = json.createObjectNode();
            put(first, "item", generic.getActualTypeArguments()[0]);
            target.putArray(name).add(first.get("item"));
        } else if (type instanceof Class<?> plain) {
            target.set(name, json.valueToTree(sample(name, plain)));
        } else {
            target.putObject(name);
        }
    }

    private Object sample(String name, Class<?> plain) {
        if (plain.isRecord() && plain != Money.class) {
            return example(plain);
        }
        if (plain.isEnum()) {
            return plain.getEnumConstants()[0];
        }
        return switch (plain.getName()) {
            case "java.util.UUID" -> UUID.nameUUIDFromBytes(name.getBytes(java.nio.charset.StandardCharsets.UTF_8));
            case "java.time.Instant" -> Instant.parse(MOMENT);
            case "java.time.LocalDate" -> LocalDate.parse(MOMENT.substring(0, 10));
            case "int", "long", "java.lang.Integer", "java.lang.Long" -> 1;
            case "double", "java.lang.Double" -> 0.5;
            case "java.math.BigDecimal" -> BigDecimal.ONE;
            case "boolean", "java.lang.Boolean" -> true;
            case "bandhu.chassis.money.Money" -> new Money(1_000, "USD");
            default -> name;
        };
    }

    private static boolean isList(ParameterizedType generic) {
        return generic.getRawType() instanceof Class<?> raw && Collection.class.isAssignableFrom(raw);
    }
}
