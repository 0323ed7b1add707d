package bandhu.chassis.patch;

import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The {@code If-Match} header of a request; absent when the client sent none.
 *
 * @param any true for {@code *}
 * @param versions the strong tags named
 */
public record IfMatch(boolean present, boolean any, Set<String> versions) {
    public static final IfMatch ABSENT = new IfMatch(false, false, Set.of());

    private static final Pattern HEADER = Pattern.compile(
            "\\s*(?:W/)?\"[\\x21\\x23-\\x7e\\x80-\\xff]*\"\\s*(?:,\\s*(?:W/)?\"[\\x21\\x23-\\x7e\\x80-\\xff]*\"\\s*)*");
    private static final Pattern STRONG = Pattern.compile("(?<!W/)\"([\\x21\\x23-\\x7e\\x80-\\xff]*)\"(?=\\s*(?:,|$))");

    /** Reads the header. A weak tag is understood but never matches (RFC 9110, section 13.1.1). */
    public static IfMatch parse(String header) {
        if (header.trim().equals("*")) {
            return new IfMatch(true, true, Set.of());
        }
        if (!HEADER.matcher(header).matches()) {
            throw new IllegalArgumentException("not a list of entity tags");
        }
        var versions = new HashSet<String>();
        STRONG.matcher(header).results().forEach(tag -> versions.add(tag.group(1)));
        return new IfMatch(true, false, Set.copyOf(versions));
    }

    /** Whether the condition holds for a record of this version. */
    public boolean allows(long version) {
        return !present || any || versions.contains(Long.toString(version));
    }
}
