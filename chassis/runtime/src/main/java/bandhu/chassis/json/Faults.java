package bandhu.chassis.json;

import bandhu.chassis.problem.CommonProblem;
import bandhu.chassis.problem.Pointers;
import bandhu.chassis.problem.ProblemException;
import bandhu.chassis.problem.ProblemType;
import bandhu.chassis.problem.Violation;
import com.fasterxml.jackson.core.exc.InputCoercionException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.InvalidTypeIdException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** Turns what Jackson cannot bind into a problem, without a word about classes. */
final class Faults {
    ProblemException problem(JsonMappingException failure, JsonNode tree) {
        String pointer = pointer(failure);
        return switch (failure) {
            case UnrecognizedPropertyException unknown ->
                one(
                        CommonProblem.UNKNOWN_MEMBER,
                        pointer(pointer, unknown),
                        "unknown-member",
                        "There is no such member here.");
            case ValueInstantiationException refused -> refused(refused, pointer);
            case InvalidTypeIdException unknown ->
                one(CommonProblem.INVALID, pointer, "unknown-value", "This is not one of the known values.");
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
            case IllegalArgumentException own ->
                one(CommonProblem.INVALID, pointer, "invalid-value", sentence(own.getMessage()));
            case null, default -> one(CommonProblem.INVALID, pointer, "invalid-value", "The value breaks a rule.");
        };
    }

    private static ProblemException unreadable(InvalidFormatException failure, String pointer, JsonNode tree) {
        Class<?> target = failure.getTargetType();
        if (tree.at(pointer).isTextual() && !Number.class.isAssignableFrom(target) && !isScalar(target)) {
            return target.isEnum()
                    ? one(
                            CommonProblem.INVALID,
                            pointer,
                            "unknown-value",
                            "This must be one of " + constants(target) + ".")
                    : one(
                            CommonProblem.INVALID,
                            pointer,
                            "invalid-format",
                            "The text has not the form that stands here.");
        }
        return wrongType(pointer);
    }

    private static ProblemException other(JsonMappingException failure, String pointer, JsonNode tree) {
        if (failure.getCause() instanceof InputCoercionException
                && tree.at(pointer).isIntegralNumber()) {
            return one(CommonProblem.INVALID, pointer, "number-out-of-range", "The number is too large.");
        }
        if (failure.getCause() instanceof ProblemException own) {
            return own;
        }
        return tree.at(pointer).isMissingNode()
                ? one(CommonProblem.INVALID, pointer, "required", "This member is needed.")
                : wrongType(pointer);
    }

    private static ProblemException wrongType(String pointer) {
        return one(
                CommonProblem.WRONG_TYPE, pointer, "wrong-type", "The value has another JSON type than stands here.");
    }

    private static boolean isScalar(Class<?> target) {
        return target.isPrimitive() || target == Boolean.class;
    }

    private static String constants(Class<?> target) {
        return Arrays.stream(target.getEnumConstants())
                .map(constant -> StrictScalars.wire((Enum<?>) constant))
                .collect(Collectors.joining(", "));
    }

    private static String sentence(String message) {
        return message == null || message.isBlank() ? "The value breaks a rule." : message;
    }

    static ProblemException one(ProblemType type, String pointer, String code, String message) {
        return new ProblemException(type, message, List.of(new Violation(pointer, code, message)));
    }
}
