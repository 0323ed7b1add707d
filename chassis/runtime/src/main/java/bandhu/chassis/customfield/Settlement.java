package bandhu.chassis.customfield;

import bandhu.chassis.field.custom.BadValue;
import bandhu.chassis.field.custom.CustomType;
import bandhu.chassis.field.custom.Definition;
import bandhu.chassis.field.custom.ValueReader;
import bandhu.chassis.language.Text;
import bandhu.chassis.problem.CommonProblem;
import bandhu.chassis.problem.Pointers;
import bandhu.chassis.problem.ProblemException;
import bandhu.chassis.problem.Violation;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What becomes of a record's values when a client writes some. What stays as it was is not looked at, whatever rules came
 * meanwhile; values of deleted fields stay where they are.
 */
final class Settlement {
    private static final String UNKNOWN = CommonProblem.UNKNOWN_CUSTOM_FIELD.code();
    private static final String PLACE = Pointers.child(Pointers.ROOT, Definition.MEMBER);
    private final Map<String, Definition> definitions;
    private final Map<String, Object> now;
    private final String region;
    private final Map<String, Object> next = new LinkedHashMap<>();
    private final List<Violation> faults = new ArrayList<>();
    private final Map<String, Reference> references = new LinkedHashMap<>();

    /** A reference that is new, and the collection that it refers to. */
    record Reference(String collection, String id) {}

    /** @param now what the record holds, those of deleted fields too */
    Settlement(Map<String, Definition> definitions, Map<String, Object> now, String region) {
        this.definitions = definitions;
        this.now = now;
        this.region = region;
    }

    /** Takes what the client wants the record to have, each value a plain JSON value or null for none. */
    Settlement take(Map<String, Object> wanted) {
        wanted.forEach(this::take);
        now.forEach((key, held) -> {
            if (!definitions.containsKey(key)) {
                next.putIfAbsent(key, held);
            }
        });
        for (Definition field : definitions.values()) {
            if (field.rules().required() && !next.containsKey(field.key()) && !isFaulty(field.key())) {
                fault(field.key(), Text.of("required.custom-field", "label", field.label()));
            }
        }
        return this;
    }

    private void take(String key, Object wanted) {
        Object held = now.get(key);
        Definition field = definitions.get(key);
        if (wanted != null && wanted.equals(held)) {
            next.put(key, held);
        } else if (field == null) {
            fault(key, Text.of("unknown-custom-field.name"));
        } else if (wanted != null) {
            take(field, wanted, held);
        }
    }

    private void take(Definition field, Object wanted, Object held) {
        Optional<Object> shown = Optional.ofNullable(held).flatMap(each -> ValueReader.shown(field.type(), each));
        if (shown.filter(wanted::equals).isPresent()) {
            next.put(field.key(), held);
            return;
        }
        try {
            Optional<Object> value = new ValueReader(field, region).read(wanted, shown.orElse(null));
            value.ifPresent(each -> {
                next.put(field.key(), each);
                if (field.type() == CustomType.REFERENCE) {
                    references.put(field.key(), new Reference(field.references(), (String) each));
                }
            });
        } catch (BadValue e) {
            fault(field.key(), e.code(), e.text());
        }
    }

    private boolean isFaulty(String key) {
        String pointer = Pointers.child(PLACE, key);
        return faults.stream().anyMatch(fault -> fault.pointer().equals(pointer));
    }

    void fault(String key, Text message) {
        fault(key, message.kind(), message);
    }

    private void fault(String key, String code, Text message) {
        faults.add(new Violation(Pointers.child(PLACE, key), code, message));
    }

    /** Whether something is wrong, which a look at newer definitions may change. */
    boolean isRefused() {
        return !faults.isEmpty();
    }

    /** The references that are new, by key. */
    Map<String, Reference> references() {
        return references;
    }

    /** The values that the record shall hold; 422 with all that is wrong. */
    Map<String, Object> done() {
        if (!faults.isEmpty()) {
            boolean unknown = faults.getFirst().code().equals(UNKNOWN);
            throw new ProblemException(
                    unknown ? CommonProblem.UNKNOWN_CUSTOM_FIELD : CommonProblem.INVALID,
                    faults.getFirst().message(),
                    faults);
        }
        return Collections.unmodifiableMap(next);
    }
}
