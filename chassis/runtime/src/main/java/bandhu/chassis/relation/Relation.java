package bandhu.chassis.relation;

import java.util.List;

/**
 * That records refer to others by their ids.
 *
 * @param collection whose records refer: {@code opportunities}
 * @param member that holds the id, wherever in the record it stands: {@code productId}
 * @param target the collection that is referred to: {@code products}
 */
public record Relation(String collection, String member, String target) {

    /** What a feature knows of relations that cannot be expanded. */
    public interface Source {
        List<Relation> relations();
    }
}
