package bandhu.chassis.patch;

import bandhu.chassis.change.ChangedMembers;
import bandhu.chassis.json.StrictJson;
import bandhu.chassis.language.Text;
import bandhu.chassis.problem.CommonProblem;
import bandhu.chassis.problem.ConstraintViolations;
import bandhu.chassis.problem.Pointers;
import bandhu.chassis.problem.ProblemException;
import bandhu.chassis.record.AggregateRoot;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Validator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

@ApplicationScoped
class MemberPatches implements Patches {
    private static final String VERSION = "version";
    private final StrictJson json;
    private final Validator validator;
    private final ConstraintViolations violations;
    private final ChangedMembers changes;

    MemberPatches(StrictJson json, Validator validator, ConstraintViolations violations, ChangedMembers changes) {
        this.json = json;
        this.validator = validator;
        this.violations = violations;
        this.changes = changes;
    }

    @Override
    public <C> C apply(MergePatch patch, AggregateRoot aggregate, Object view, Class<C> command) {
        ObjectNode current = (ObjectNode) json.write(view);
        Set<String> writable = json.members(command);
        var reading = new ReadOnlyMembers(current, patch);
        ObjectNode written = reading.writable(writable, json.members(view.getClass()));
        refuseConflicts(patch.body().get(VERSION), written, current, aggregate);
        ObjectNode merged = (ObjectNode) MergeRule.merge(current, written);
        merged.retain(writable);
        C input = json.read(merged, command, reading);
        var broken = validator.validate(input);
        if (!broken.isEmpty()) {
            throw violations.problem(new ConstraintViolationException(broken));
        }
        return input;
    }

    @Override
    public void require(IfMatch ifMatch, AggregateRoot aggregate) {
        if (ifMatch != null && !ifMatch.allows(aggregate.version())) {
            throw new ProblemException(
                    CommonProblem.PRECONDITION_FAILED,
                    Text.of("precondition-failed.version", "version", aggregate.version()));
        }
    }

    private void refuseConflicts(JsonNode named, ObjectNode written, ObjectNode current, AggregateRoot aggregate) {
        if (named == null) {
            return;
        }
        if (!named.isIntegralNumber()) {
            throw problem(CommonProblem.WRONG_TYPE, Text.of("wrong-type.version"));
        }
        long version = named.canConvertToLong() ? named.longValue() : Long.MAX_VALUE;
        if (version == aggregate.version()) {
            return;
        }
        if (version < 1 || version > aggregate.version()) {
            throw problem(CommonProblem.INVALID, Text.of("unknown-version.never"));
        }
        List<Map<String, Object>> conflicts = conflicts(written, current, changed(aggregate, version));
        if (!conflicts.isEmpty()) {
            throw new ProblemException(
                            CommonProblem.VERSION_CONFLICT, Text.of("version-conflict.members", "version", version))
                    .with("conflicts", conflicts);
        }
    }

    /** What this transaction did to it before, as an earlier operation of a batch does, stands in no change record yet. */
    private Set<String> changed(AggregateRoot aggregate, long version) {
        Set<String> changed = new HashSet<>(changes.since(aggregate.collection(), aggregate.id(), version));
        changed.addAll(changes.between(aggregate.loaded(), aggregate.snapshot()));
        return changed;
    }

    private static List<Map<String, Object>> conflicts(ObjectNode written, ObjectNode current, Set<String> changed) {
        return MergeRule.leaves(written).entrySet().stream()
                .filter(leaf -> !leaf.getValue().equals(at(current, leaf.getKey())))
                .filter(leaf -> changed.stream()
                        .anyMatch(pointer ->
                                Pointers.within(leaf.getKey(), pointer) || Pointers.within(pointer, leaf.getKey())))
                .map(leaf -> conflict(leaf.getKey(), at(current, leaf.getKey())))
                .toList();
    }

    private static Map<String, Object> conflict(String pointer, JsonNode value) {
        var conflict = new LinkedHashMap<String, Object>();
        conflict.put("pointer", pointer);
        conflict.put("current", value);
        return conflict;
    }

    private static JsonNode at(ObjectNode current, String pointer) {
        JsonNode value = current.at(pointer);
        return value.isMissingNode() ? NullNode.instance : value;
    }

    private static ProblemException problem(CommonProblem type, Text message) {
        return ProblemException.at(type, "/" + VERSION, message);
    }
}
