package bandhu.chassis.json;

import bandhu.chassis.language.InvalidValueException;
import bandhu.chassis.language.Text;
import bandhu.chassis.problem.CommonProblem;
import bandhu.chassis.problem.Pointers;
import bandhu.chassis.problem.ProblemException;
import com.fasterxml.jackson.core.exc.InputCoercionException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.InvalidTypeIdException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import java.util.Arrays;
import java.util.List;

/** Turns what Jackson cannot bind into a problem, without a word about classes. */
final class Faults {
    ProblemException problem(JsonMappingException failure, JsonNode tree) {
        String pointer = pointer(failure);
        return switch (failure) {
            case UnrecognizedPropertyException unknown ->
                ProblemException.at(
                        CommonProblem.UNKNOWN_MEMBER, pointer(pointer, unknown), Text.of("unknown-member.here"));
            case ValueInstantiationException refused -> refused(refused, pointer);
            case InvalidTypeIdException unknown -> ProblemException.invalid(pointer, Text.of("unknown-value.unknown"));
            case InvalidFormatException unreadable -> unreadable(unreadable, pointer, tree);
            default -> other(failure, pointer, tree);
        };
    }

    private static String pointer(JsonMappingException failure) {
        String pointer = Pointers.ROOT;
        for (JsonMappingException.Reference step : failure.getPath()) {
            pointer = step.getFieldName() != null
                    ? Pointers.child(pointer, step.getFieldName())
                    : Pointers.child(pointer, Math.max(0, step.getIndex()));
        }
        return pointer;
    }

    /** In a record of a list the path of the failure ends before the member. */
    private static String pointer(String path, UnrecognizedPropertyException unknown) {
        String member = Pointers.child("", unknown.getPropertyName());
        return path.endsWith(member) ? path : path + member;
    }

    private static ProblemException refused(ValueInstantiationException failure, String pointer) {
        return switch (failure.getCause()) {
            case ProblemException own -> own;
            case InvalidValueException own -> ProblemException.invalid(pointer, "invalid-value", own.text());
            case null, default -> ProblemException.invalid(pointer, Text.of("invalid-value.rule"));
        };
    }

    private static ProblemException unreadable(InvalidFormatException failure, String pointer, JsonNode tree) {
        Class<?> target = failure.getTargetType();
        if (tree.at(pointer).isTextual() && !Number.class.isAssignableFrom(target) && !isScalar(target)) {
            return target.isEnum()
                    ? ProblemException.invalid(pointer, Text.of("unknown-value.one-of", "values", constants(target)))
                    : ProblemException.invalid(pointer, Text.of("invalid-format.form"));
        }
        return wrongType(pointer);
    }

    private static ProblemException other(JsonMappingException failure, String pointer, JsonNode tree) {
        if (failure.getCause() instanceof InputCoercionException
                && tree.at(pointer).isIntegralNumber()) {
            return ProblemException.invalid(pointer, Text.of("number-out-of-range.large"));
        }
        if (failure.getCause() instanceof ProblemException own) {
            return own;
        }
        return tree.at(pointer).isMissingNode()
                ? ProblemException.invalid(pointer, Text.of("required.member"))
                : wrongType(pointer);
    }

    private static ProblemException wrongType(String pointer) {
        return ProblemException.at(CommonProblem.WRONG_TYPE, pointer, Text.of("wrong-type.other"));
    }

    private static boolean isScalar(Class<?> target) {
        return target.isPrimitive() || target == Boolean.class;
    }

    private static List<String> constants(Class<?> target) {
        return Arrays.stream(target.getEnumConstants())
                .map(constant -> StrictScalars.wire((Enum<?>) constant))
                .toList();
    }
}
