package bandhu.sales.access;

import java.util.Map;

/**
 * A condition that says which records an actor sees.
 *
 * @param restriction HQL over the alias {@code e}, which has {@code ownerId} and {@code createdBy}; empty for all
 */
public record Scope(String restriction, Map<String, Object> parameters) {
    public static final Scope ALL = new Scope("", Map.of());

    /** To be put behind another condition. */
    public String and() {
        return restriction.isEmpty() ? "" : " and (" + restriction + ")";
    }
}
