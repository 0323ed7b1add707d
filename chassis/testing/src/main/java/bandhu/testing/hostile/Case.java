package bandhu.testing.hostile;

import bandhu.testing.wire.Answer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A body that must be refused.
 *
 * @param name what is wrong with it
 * @param statuses what it may be answered with
 * @param pointer the place that a violation names, null where it is the whole
 * @param code the problem's code, null for any
 */
record Case(String name, byte[] body, Set<Integer> statuses, String pointer, String code) {

    private static final Set<Integer> MALFORMED = Set.of(400);
    private static final Set<Integer> BROKEN = Set.of(400, 422);
    private static final int SHOWN = 200;

    static Case malformed(String name, byte[] body) {
        return new Case(name, body, MALFORMED, null, "malformed-json");
    }

    static Case malformed(String name, String body) {
        return malformed(name, body.getBytes(StandardCharsets.UTF_8));
    }

    /** Breaks a rule at a place. */
    static Case broken(String name, byte[] body, String pointer) {
        return new Case(name + " at " + pointer, body, BROKEN, pointer, null);
    }

    /** Is refused for whatever reason comes first. */
    static Case refused(String name, String body) {
        return new Case(name, body.getBytes(StandardCharsets.UTF_8), Answer.REFUSED, null, null);
    }

    List<String> faults(String operation, Answer answer) {
        Answer told = answer.ofFirstItem();
        String what = operation + ", " + name + ": " + shown();
        List<String> faults = new ArrayList<>(told.refusalFaults(what, statuses));
        if (faults.isEmpty() && pointer != null && !told.pointsTo(pointer)) {
            faults.add("does not point to " + pointer + ": " + what + " answers " + told);
        }
        if (faults.isEmpty() && code != null && !told.hasCode(code)) {
            faults.add("is not " + code + ": " + what + " answers " + told);
        }
        return faults;
    }

    private String shown() {
        String text = new String(body, StandardCharsets.UTF_8);
        return text.length() > SHOWN ? text.substring(0, SHOWN) + "..." : text;
    }
}
