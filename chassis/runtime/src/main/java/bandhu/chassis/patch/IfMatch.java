package bandhu.chassis.patch;

import java.util.Set;

/**
 * The {@code If-Match} header of a request; absent when the client sent none.
 *
 * @param any true for {@code *}
 * @param versions the strong tags named
 */
public record IfMatch(boolean present, boolean any, Set<String> versions) {
    public static final IfMatch ABSENT = new IfMatch(false, false, Set.of());
}
