package bandhu.chassis.bulk;

import bandhu.chassis.language.Text;
import bandhu.chassis.problem.CommonProblem;
import bandhu.chassis.problem.Pointers;
import bandhu.chassis.problem.ProblemException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** What is done to each record, once it is understood. */
sealed interface Alteration {
    String ACTION = "/action";
    String TAGS = "tags";

    /** The members that say whose a record is. */
    Set<String> ASSIGNABLE = Set.of("ownerId", "assigneeId", "queueId");

    /** The same patch for all. */
    record Merge(ObjectNode patch) implements Alteration {}

    /** Another list of tags. */
    record Retag(Set<String> add, Set<String> remove) implements Alteration {

        /** The patch for a record with these members; empty when its tags are as they should be. */
        Optional<ObjectNode> patch(JsonNode record) {
            Set<String> before = new LinkedHashSet<>();
            record.path(TAGS).forEach(tag -> before.add(tag.textValue()));
            Set<String> after = new LinkedHashSet<>(before);
            after.addAll(add);
            after.removeAll(remove);
            if (after.equals(before)) {
                return Optional.empty();
            }
            ArrayNode tags = JsonNodeFactory.instance.arrayNode();
            after.forEach(tags::add);
            return Optional.of(JsonNodeFactory.instance.objectNode().set(TAGS, tags));
        }
    }

    record Removal() implements Alteration {}

    /**
     * Throws 400 for a member that no record of the collection has or that cannot be written, 422 for what is no action.
     *
     * @param writable the members that a patch may change
     */
    static Alteration of(BulkAction action, Set<String> writable) {
        long given = Stream.of(action.update(), action.tag(), action.assign(), action.delete())
                .filter(Objects::nonNull)
                .count();
        if (given != 1) {
            throw ProblemException.invalid(ACTION, Text.of("required.bulk-action"));
        }
        if (action.update() != null) {
            return merge(action.update(), "/update", writable);
        }
        if (action.tag() != null) {
            return retag(action.tag(), writable);
        }
        if (action.assign() != null) {
            return assignment(action.assign(), writable);
        }
        if (!action.delete()) {
            throw ProblemException.invalid(ACTION + "/delete", Text.of("invalid-value.bulk-delete"));
        }
        return new Removal();
    }

    private static Merge merge(ObjectNode patch, String place, Set<String> writable) {
        if (patch.isEmpty()) {
            throw ProblemException.invalid(ACTION + place, Text.of("required.bulk-members"));
        }
        patch.fieldNames().forEachRemaining(name -> {
            if (!writable.contains(name)) {
                throw ProblemException.at(
                        CommonProblem.UNKNOWN_MEMBER,
                        Pointers.child(ACTION + place, name),
                        Text.of("unknown-member.here"));
            }
        });
        return new Merge(patch);
    }

    private static Retag retag(BulkAction.Tags tags, Set<String> writable) {
        if (!writable.contains(TAGS)) {
            throw ProblemException.invalid(ACTION + "/tag", Text.of("not-offered.tags"));
        }
        Set<String> add = stripped(tags.add());
        Set<String> remove = stripped(tags.remove());
        if (add.isEmpty() && remove.isEmpty()) {
            throw ProblemException.invalid(ACTION + "/tag", Text.of("required.bulk-tags"));
        }
        return new Retag(add, remove);
    }

    private static Merge assignment(ObjectNode assign, Set<String> writable) {
        Set<String> offered = new TreeSet<>(ASSIGNABLE);
        offered.retainAll(writable);
        if (offered.isEmpty()) {
            throw ProblemException.invalid(ACTION + "/assign", Text.of("not-offered.assignment"));
        }
        return merge(assign, "/assign", offered);
    }

    private static Set<String> stripped(List<String> tags) {
        Set<String> all = new LinkedHashSet<>();
        if (tags != null) {
            tags.forEach(tag -> all.add(tag.strip()));
        }
        return all;
    }
}
