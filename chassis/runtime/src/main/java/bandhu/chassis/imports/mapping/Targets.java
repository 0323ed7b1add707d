package bandhu.chassis.imports.mapping;

import bandhu.chassis.field.Catalogue;
import bandhu.chassis.field.Field;
import bandhu.chassis.field.custom.Definition;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** The fields of a collection that a column can fill. */
public final class Targets {
    private static final Pattern SYSTEM = Pattern.compile("[a-z0-9][a-z0-9._-]{0,62}");
    private static final String EXTERNAL = "externalIds.";
    private static final String ID = "Id";
    private static final Pattern INDEX = Pattern.compile("\\d{1,2}");
    private static final Map<Class<?>, Shape> SHAPES = new ConcurrentHashMap<>();
    private final Shape shape;
    private final Catalogue catalogue;
    private final Predicate<String> refers;

    private Targets(Shape shape, Catalogue catalogue, Predicate<String> refers) {
        this.shape = shape;
        this.catalogue = catalogue;
        this.refers = refers;
    }

    /**
     * @param input what a create takes
     * @param catalogue with what the tenant defined itself
     * @param refers whether a member holds the id of another record
     */
    public static Targets of(Class<?> input, Catalogue catalogue, Predicate<String> refers) {
        return new Targets(SHAPES.computeIfAbsent(input, Shape::of), catalogue, refers);
    }

    public boolean has(String field) {
        return find(field).isPresent();
    }

    Optional<Target> find(String field) {
        return walk(field, shape, Arrays.asList(field.split("\\.", -1)), new ArrayList<>());
    }

    /**
     * @param names what is left of the field
     * @param path what was passed; it grows
     */
    private Optional<Target> walk(String field, Shape at, List<String> names, List<Object> path) {
        if (at == null) {
            return Optional.empty();
        }
        if (names.isEmpty()) {
            return end(field, at, path);
        }
        String name = names.getFirst();
        List<String> rest = names.subList(1, names.size());
        return switch (at) {
            case Shape.Members(var members)
            when !members.containsKey(name) && members.containsKey(name + ID) -> {
                path.add(name + ID);
                yield reference(field, name + ID, rest, path);
            }
            case Shape.Members(var members) -> {
                path.add(name);
                yield walk(field, members.get(name), rest, path);
            }
            case Shape.Items(Shape item) -> {
                boolean counted = INDEX.matcher(name).matches();
                path.add(counted ? Integer.valueOf(name) : Integer.valueOf(0));
                yield walk(field, item, counted ? rest : names, path);
            }
            case Shape.Externals _ -> external(field, path);
            case Shape.Custom _ -> custom(field, path);
            case Shape.Value _ -> Optional.empty();
        };
    }

    private static Optional<Target> end(String field, Shape at, List<Object> path) {
        return switch (at) {
            case Shape.Value(Kind kind, List<String> words) -> Optional.of(new Target(field, path, kind, null, words));
            case Shape.Items _, Shape.Externals _ -> Optional.of(new Target(field, path, Kind.LIST, null, List.of()));
            case Shape.Members _, Shape.Custom _ -> Optional.empty();
        };
    }

    /** The fields that together hold all that a create can say; lists are one each. */
    public List<String> whole() {
        List<String> whole = new ArrayList<>();
        collectWhole("", shape, whole);
        addCustom(whole);
        return whole;
    }

    private static void collectWhole(String prefix, Shape at, List<String> whole) {
        if (at instanceof Shape.Members(var members)) {
            members.forEach((name, shape) -> collectWhole(prefix.isEmpty() ? name : prefix + "." + name, shape, whole));
        } else if (!(at instanceof Shape.Custom)) {
            whole.add(prefix);
        }
    }

    /** The fields that have a place of their own, in lists the first. */
    List<String> all() {
        List<String> all = new ArrayList<>();
        collect("", shape, all);
        addCustom(all);
        return all;
    }

    private void addCustom(List<String> all) {
        catalogue.fields().values().stream()
                .map(Field::name)
                .filter(name -> name.startsWith(Definition.PREFIX) && has(name))
                .forEach(all::add);
    }

    private static void collect(String prefix, Shape at, List<String> all) {
        switch (at) {
            case Shape.Members(var members) ->
                members.forEach((name, shape) -> collect(prefix.isEmpty() ? name : prefix + "." + name, shape, all));
            case Shape.Items(Shape item) -> collect(prefix, item, all);
            case Shape.Value _ -> all.add(prefix);
            case Shape.Externals _, Shape.Custom _ -> {
                // named by what stands behind the point
            }
        }
    }

    private static Optional<Target> external(String field, List<Object> path) {
        String system = field.substring(field.indexOf('.') + 1);
        return SYSTEM.matcher(system).matches()
                ? Optional.of(new Target(field, path, Kind.TEXT, system, List.of()))
                : Optional.empty();
    }

    /** {@code customer.externalIds.legacy} fills {@code customerId}. */
    private Optional<Target> reference(String field, String member, List<String> rest, List<Object> path) {
        String system = String.join(".", rest);
        return refers.test(member)
                        && system.startsWith(EXTERNAL)
                        && SYSTEM.matcher(system.substring(EXTERNAL.length())).matches()
                ? Optional.of(new Target(field, path, Kind.REFERENCE, system.substring(EXTERNAL.length()), List.of()))
                : Optional.empty();
    }

    private Optional<Target> custom(String field, List<Object> path) {
        Field found = catalogue.fields().get(field);
        if (found == null) {
            return Optional.empty();
        }
        path.add(field.substring(Definition.PREFIX.length()));
        return kind(found).map(kind -> new Target(field, path, kind, null, List.of()));
    }

    /** Empty for what takes more than one cell. */
    private static Optional<Kind> kind(Field field) {
        if (field.many()) {
            return Optional.of(Kind.TEXTS);
        }
        return switch (field.type()) {
            case TEXT, ID -> Optional.of(Kind.TEXT);
            case BOOLEAN -> Optional.of(Kind.BOOLEAN);
            case INTEGER, NUMBER -> Optional.of(Kind.NUMBER);
            case DATE -> Optional.of(Kind.DAY);
            case MOMENT -> Optional.of(Kind.WHEN);
            case MONEY -> Optional.empty();
        };
    }
}
