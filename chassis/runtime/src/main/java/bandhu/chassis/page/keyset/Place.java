package bandhu.chassis.page.keyset;

import bandhu.chassis.search.query.Widening;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * Where a walk stands: at this record.
 *
 * @param phase of a walk; of one by relevance, the record's grade
 * @param values those that ordered it in its phase; null for none
 * @param widening the misspelt words' terms, among which the walk goes on; null where words are taken as they are
 */
public record Place(UUID id, int phase, List<Object> values, Widening widening) {

    static Place of(UUID id, int phase, List<Object> values) {
        return new Place(id, phase, values, null);
    }

    Place with(Widening terms) {
        return new Place(id, phase, values, terms);
    }

    String[] pack() {
        List<String> packed = new ArrayList<>(List.of(Integer.toString(phase), id.toString()));
        values.forEach(value -> packed.add(SortValues.pack(value)));
        if (widening != null) {
            packed.add(widening.pack());
        }
        return packed.toArray(String[]::new);
    }

    /** @param walk null for a walk by relevance */
    static Place unpack(Walk walk, List<String> packed) {
        int phase = Integer.parseInt(packed.getFirst());
        List<Walk.Term> terms = walk == null ? List.of() : walk.terms(phase);
        List<Object> values = new ArrayList<>();
        for (int i = 0; i < terms.size(); i++) {
            values.add(SortValues.unpack(terms.get(i).sort(), packed.get(i + 2)));
        }
        int rest = terms.size() + 2;
        return new Place(
                UUID.fromString(packed.get(1)),
                phase,
                values,
                packed.size() > rest ? Widening.unpack(packed.get(rest)) : null);
    }
}
