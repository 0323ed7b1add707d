package bandhu.chassis.imports.run;

import bandhu.chassis.imports.ImportPlan;
import bandhu.chassis.job.Refusal;
import bandhu.chassis.language.KeptText;
import bandhu.chassis.problem.ProblemException;
import java.util.List;
import java.util.Map;

/** Says where in the file a row breaks a rule, and what to do about it. */
final class Faults {
    private static final String DATA = "/data";
    private static final int LONGEST = 200;

    private Faults() {}

    static List<Refusal> of(ImportPlan plan, Attempt attempt, ProblemException problem) {
        return Refusal.of(problem).stream()
                .map(refusal -> at(plan, attempt, refusal))
                .toList();
    }

    private static Refusal at(ImportPlan plan, Attempt attempt, Refusal refusal) {
        String pointer = refusal.pointer() == null || !refusal.pointer().startsWith(DATA)
                ? refusal.pointer()
                : refusal.pointer().substring(DATA.length());
        String column = pointer == null ? null : column(plan, attempt, pointer);
        String value =
                column == null ? null : shown(plan.reader().value(attempt.row().cells(), column));
        KeptText advice = Advice.of(refusal.code()).map(KeptText::of).orElse(null);
        return new Refusal(pointer, refusal.code(), refusal.message())
                .at(new Refusal.Place(attempt.row().number(), column, value, advice));
    }

    /** The column that filled the place, or one beneath it; otherwise the one that would have. */
    private static String column(ImportPlan plan, Attempt attempt, String pointer) {
        Map<String, String> filled =
                attempt.read() == null ? Map.of() : attempt.read().columns();
        if (filled.containsKey(pointer)) {
            return filled.get(pointer);
        }
        String field = pointer.isEmpty() ? "" : pointer.substring(1).replace('/', '.');
        return filled.entrySet().stream()
                .filter(entry -> entry.getKey().startsWith(pointer + "/") || pointer.startsWith(entry.getKey() + "/"))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElseGet(() -> mapped(plan, field));
    }

    private static String mapped(ImportPlan plan, String field) {
        return plan.options().mapping().entrySet().stream()
                .filter(entry ->
                        entry.getValue().equals(field) || entry.getValue().equals(field.replaceAll("\\.0\\.", ".")))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(null);
    }

    private static String shown(String value) {
        return value == null || value.length() <= LONGEST
                ? value
                : value.substring(
                        0, value.offsetByCodePoints(0, Math.min(LONGEST, value.codePointCount(0, value.length()))));
    }
}
