package bandhu.chassis.change;

import bandhu.chassis.change.ChangeView.Member;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What differs between two JSON values, by RFC 6901 pointers. Objects are compared member by member, lists as wholes: a list
 * has no identity for its items, and a merge-patch replaces it as a whole too. A member that is null is one that is absent.
 */
public final class Diff {
    /** Members that change with every write and say nothing. */
    private static final Set<String> BOOKKEEPING = Set.of("version", "updatedAt", "updatedBy");

    private Diff() {}

    /** What differs, in the order of the members before, then of those that came. */
    public static List<Member> between(JsonNode before, JsonNode after) {
        List<Member> members = new ArrayList<>();
        compare("", nothingIfNull(before), nothingIfNull(after), members);
        return members;
    }

    /** The top members of {@code tree} that differ in {@code other}. */
    static ObjectNode differing(ObjectNode tree, ObjectNode other) {
        ObjectNode left = tree.objectNode();
        tree.properties().forEach(member -> {
            JsonNode theirs = nothingIfNull(other.get(member.getKey()));
            JsonNode mine = nothingIfNull(member.getValue());
            if (!BOOKKEEPING.contains(member.getKey()) && !same(mine, theirs)) {
                left.set(member.getKey(), member.getValue());
            }
        });
        return left;
    }

    private static void compare(String pointer, JsonNode before, JsonNode after, List<Member> members) {
        if (same(before, after)) {
            return;
        }
        if (!isObjectOrNothing(before) || !isObjectOrNothing(after)) {
            members.add(new Member(pointer, orNull(before), orNull(after)));
            return;
        }
        Set<String> names = new LinkedHashSet<>();
        before.fieldNames().forEachRemaining(names::add);
        after.fieldNames().forEachRemaining(names::add);
        for (String name : names) {
            compare(
                    pointer + "/" + name.replace("~", "~0").replace("/", "~1"),
                    nothingIfNull(before.get(name)),
                    nothingIfNull(after.get(name)),
                    members);
        }
    }

    /** Whether they say the same, in whatever order and number format. */
    public static boolean same(JsonNode one, JsonNode other) {
        return one.isMissingNode() || other.isMissingNode()
                ? one.isMissingNode() && other.isMissingNode()
                : CanonicalJson.of(one).equals(CanonicalJson.of(other));
    }

    private static boolean isObjectOrNothing(JsonNode node) {
        return node.isObject() || node.isMissingNode();
    }

    private static JsonNode nothingIfNull(JsonNode node) {
        return node == null || node.isNull() ? MissingNode.getInstance() : node;
    }

    private static JsonNode orNull(JsonNode node) {
        return node.isMissingNode() ? null : node;
    }
}
