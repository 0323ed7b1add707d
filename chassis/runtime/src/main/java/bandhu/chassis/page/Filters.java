package bandhu.chassis.page;

import bandhu.chassis.page.Listing.Field;
import jakarta.persistence.EntityManager;
import jakarta.persistence.metamodel.ManagedType;
import java.util.List;
import java.util.Objects;

/** Turns the filters of a query into conditions over the alias {@code e}. */
final class Filters {
    private static final int MOST_VALUES = 100;
    private final EntityManager entities;
    private final Listing<?> listing;

    Filters(EntityManager entities, Listing<?> listing) {
        this.entities = entities;
        this.listing = listing;
    }

    Where read(ListQuery query) {
        Where where = new Where();
        where.add("e.deletedAt is null");
        listing.filters().forEach((name, field) -> {
            List<String> texts = query.parameters().get(name);
            if (texts != null) {
                add(where, field, texts);
            }
        });
        return where;
    }

    private void add(Where where, Field field, List<String> texts) {
        if (texts.size() > MOST_VALUES) {
            throw BadParameter.of(field.name(), "too-many", "At most " + MOST_VALUES + " values of one filter.");
        }
        List<Object> values = texts.stream()
                .map(text -> read(field, text))
                .filter(Objects::nonNull)
                .toList();
        if (values.isEmpty()) {
            where.add("1 = 0");
            return;
        }
        switch (field.match()) {
            case WHOLE -> where.anyOf("e." + field.path(), values);
            case PREFIX ->
                where.add(String.join(
                        " or ",
                        values.stream()
                                .map(value -> where.beginsWith("e." + field.path(), (byte[]) value))
                                .toList()));
            case RELATED -> where.add("e.id in (" + field.path().replace(":values", where.bind(values)) + ")");
        }
    }

    private Object read(Field field, String text) {
        try {
            String normal = field.normalise().apply(text);
            if (normal == null) {
                return null;
            }
            return switch (field.match()) {
                case WHOLE -> Values.read(field.type(), javaType(entities, listing.entity(), field.path()), normal);
                case PREFIX -> SortKey.prefix(normal);
                case RELATED -> Values.read(field.type(), Object.class, normal);
            };
        } catch (IllegalArgumentException e) {
            throw BadParameter.of(field.name(), "invalid-value", e.getMessage());
        }
    }

    /** The Java type of an attribute, dots leading into embeddables. */
    static Class<?> javaType(EntityManager entities, Class<?> entity, String path) {
        ManagedType<?> type = entities.getMetamodel().entity(entity);
        String[] steps = path.split("\\.");
        for (int i = 0; i < steps.length - 1; i++) {
            type = entities.getMetamodel()
                    .managedType(type.getAttribute(steps[i]).getJavaType());
        }
        return type.getAttribute(steps[steps.length - 1]).getJavaType();
    }
}
