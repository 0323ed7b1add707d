package bandhu.e2e.faults;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Two collections that must hold the same, as often. */
final class Difference {

    private static final int MOST = 20;

    private Difference() {}

    /** What one has and the other has not, in words; empty when they are the same. */
    static List<String> between(String what, Collection<String> expected, Collection<String> actual) {
        Map<String, Integer> counts = new HashMap<>();
        expected.forEach(each -> counts.merge(each, 1, Integer::sum));
        actual.forEach(each -> counts.merge(each, -1, Integer::sum));
        List<String> found = new ArrayList<>();
        counts.forEach((each, count) -> {
            if (count != 0) {
                found.add(what + (count > 0 ? ": lacks " : ": has too much: ") + each + times(Math.abs(count)));
            }
        });
        if (found.size() > MOST) {
            List<String> first = new ArrayList<>(found.subList(0, MOST));
            first.add(what + ": and " + (found.size() - MOST) + " more");
            return first;
        }
        return found;
    }

    private static String times(int count) {
        return count == 1 ? "" : " (" + count + " times)";
    }
}
