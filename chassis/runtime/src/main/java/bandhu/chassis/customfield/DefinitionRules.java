package bandhu.chassis.customfield;

import bandhu.chassis.field.custom.BadValue;
import bandhu.chassis.field.custom.CustomType;
import bandhu.chassis.field.custom.Definition;
import bandhu.chassis.field.custom.Option;
import bandhu.chassis.field.custom.Rules;
import bandhu.chassis.field.custom.ValueReader;
import bandhu.chassis.language.Text;
import bandhu.chassis.money.Money;
import bandhu.chassis.problem.CommonProblem;
import bandhu.chassis.problem.ProblemException;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What the parts of a definition demand of each other, as functions. */
final class DefinitionRules {
    private DefinitionRules() {}

    /** The content in the form in which it is kept; 422 where its parts do not fit. */
    static PatchCustomField settled(PatchCustomField content) {
        CustomType type = content.type();
        checkOptions(type, content.options());
        fits(type == CustomType.REFERENCE, content.references() != null, "/references", type);
        Rules rules = content.rules();
        allowed(type.hasLength() || rules.maxLength() == null, "/rules/maxLength", type);
        Object min = bound(type, rules.min(), "/rules/min");
        Object max = bound(type, rules.max(), "/rules/max");
        if (min != null && max != null && !isOrdered(min, max)) {
            throw ProblemException.invalid("/rules/max", Text.of("out-of-range.bounds"));
        }
        return new PatchCustomField(
                content.label().strip(),
                type,
                content.options(),
                new Rules(rules.required(), min, max, rules.maxLength()),
                content.references());
    }

    /** 409 where values that are stored would be lost. */
    static void requireLossless(CustomType now, CustomType next, boolean hasValues) {
        if (hasValues && !now.becomes(next)) {
            throw conflict("/type", Text.of("would-lose-data.type", "type", next.wire()));
        }
    }

    static ProblemException conflict(String pointer, Text message) {
        return ProblemException.at(CommonProblem.CONFLICT, pointer, message);
    }

    private static void checkOptions(CustomType type, List<Option> options) {
        fits(type.hasOptions(), !options.isEmpty(), "/options", type);
        Set<String> keys = new HashSet<>();
        for (int i = 0; i < options.size(); i++) {
            if (!keys.add(options.get(i).key())) {
                throw ProblemException.invalid("/options/" + i + "/key", Text.of("repeated.option-key"));
            }
        }
    }

    private static void fits(boolean wanted, boolean given, String pointer, CustomType type) {
        if (wanted && !given) {
            throw ProblemException.invalid(pointer, Text.of("required.of-type", "type", type.wire()));
        }
        allowed(wanted || !given, pointer, type);
    }

    private static void allowed(boolean is, String pointer, CustomType type) {
        if (!is) {
            throw ProblemException.invalid(pointer, Text.of("not-allowed.of-type", "type", type.wire()));
        }
    }

    private static Object bound(CustomType type, Object given, String pointer) {
        if (given == null) {
            return null;
        }
        allowed(type.hasBounds(), pointer, type);
        Definition free = new Definition(null, null, null, type, List.of(), Rules.NONE, null);
        try {
            return new ValueReader(free, null).read(given, null).orElse(null);
        } catch (BadValue e) {
            throw ProblemException.invalid(pointer, e.code(), e.text());
        }
    }

    private static boolean isOrdered(Object min, Object max) {
        return switch (min) {
            case String day -> day.compareTo((String) max) <= 0;
            case Number number -> new BigDecimal(number.toString()).compareTo(new BigDecimal(max.toString())) <= 0;
            default -> isOrdered(money(min), money(max));
        };
    }

    private static boolean isOrdered(Money min, Money max) {
        return min.currency().equals(max.currency()) && min.minor() <= max.minor();
    }

    private static Money money(Object kept) {
        Map<?, ?> members = (Map<?, ?>) kept;
        return Money.of((String) members.get("amount"), (String) members.get("currency"));
    }
}
