package bandhu.chassis.page.offer;

import bandhu.chassis.field.Relation;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Records that belong to one of the collection, for {@code {"related": name, "where": ..., "count": ...}}.
 *
 * @param fields what the inner condition can speak of
 */
@Schema(name = "RelatedFields")
public record RelationView(@Schema(examples = "orders") String name, List<FieldView> fields) {

    static RelationView of(Relation relation) {
        return new RelationView(
                relation.name(),
                relation.theirs().fields().values().stream().map(FieldView::of).toList());
    }
}
