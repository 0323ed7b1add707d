package bandhu.chassis.page;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

/** HQL conditions joined by {@code and}, with their named parameters. */
final class Where {
    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> parameters = new LinkedHashMap<>();

    Where() {}

    Where(Where other) {
        conditions.addAll(other.conditions);
        parameters.putAll(other.parameters);
    }

    void add(String condition) {
        conditions.add("(" + condition + ")");
    }

    void add(String condition, Map<String, Object> named) {
        add(condition);
        parameters.putAll(named);
    }

    /** A parameter of its own name; answers how the condition refers to it. */
    String bind(Object value) {
        String name = "bandhu" + parameters.size();
        parameters.put(name, value);
        return ":" + name;
    }

    /** {@code path = :p}, or {@code path in :p} for several. */
    void anyOf(String path, List<?> values) {
        add(values.size() == 1 ? path + " = " + bind(values.getFirst()) : path + " in " + bind(values));
    }

    /** {@code path} begins with the bytes: a range, because that is what an index serves. */
    String beginsWith(String path, byte[] beginning) {
        String low = path + " >= " + bind(beginning);
        byte[] above = after(beginning);
        return above.length == 0 ? low : "(" + low + " and " + path + " < " + bind(above) + ")";
    }

    String text() {
        return String.join(" and ", conditions);
    }

    /** Whether a condition looks into another table, where Hibernate must name the tenant. */
    boolean asksOtherTables() {
        return conditions.stream().anyMatch(condition -> condition.contains("select "));
    }

    /** Hands each parameter, by name, to a query of whichever kind. */
    void applyTo(BiConsumer<String, Object> query) {
        parameters.forEach(query);
    }

    /** The smallest bytes that are above everything that begins so; empty when there are none. */
    private static byte[] after(byte[] beginning) {
        int last = beginning.length - 1;
        while (last >= 0 && beginning[last] == (byte) 0xFF) {
            last--;
        }
        byte[] above = Arrays.copyOf(beginning, last + 1);
        if (last >= 0) {
            above[last]++;
        }
        return above;
    }
}
