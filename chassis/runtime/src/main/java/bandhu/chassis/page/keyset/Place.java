package bandhu.chassis.page.keyset;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * Where a walk stands: at this record.
 *
 * @param values those that ordered it in its phase; null for none
 */
public record Place(UUID id, int phase, List<Object> values) {

    String[] pack() {
        List<String> packed = new ArrayList<>(List.of(Integer.toString(phase), id.toString()));
        values.forEach(value -> packed.add(SortValues.pack(value)));
        return packed.toArray(String[]::new);
    }

    static Place unpack(Walk walk, List<String> packed) {
        int phase = Integer.parseInt(packed.getFirst());
        List<Walk.Term> terms = walk.terms(phase);
        List<Object> values = new ArrayList<>();
        for (int i = 0; i < terms.size(); i++) {
            values.add(SortValues.unpack(terms.get(i).sort(), packed.get(i + 2)));
        }
        return new Place(UUID.fromString(packed.get(1)), phase, values);
    }
}
