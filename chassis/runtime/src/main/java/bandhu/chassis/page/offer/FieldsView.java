package bandhu.chassis.page.offer;

import bandhu.chassis.field.Catalogue;
import bandhu.chassis.field.FullText;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What the records of a collection can be found by.
 *
 * @param items the fields
 * @param sorts what lists can be sorted by
 * @param related what belongs to a record
 * @param q the members in which lists and searches look for the words of {@code q}; absent where they take none
 */
@Schema(name = "Fields")
public record FieldsView(List<FieldView> items, List<String> sorts, List<RelationView> related, List<String> q) {

    public static FieldsView of(Catalogue catalogue) {
        return new FieldsView(
                catalogue.fields().values().stream().map(FieldView::of).toList(),
                List.copyOf(catalogue.sorts().keySet()),
                catalogue.relations().values().stream().map(RelationView::of).toList(),
                catalogue.fullText().map(FullText::members).orElse(null));
    }
}
