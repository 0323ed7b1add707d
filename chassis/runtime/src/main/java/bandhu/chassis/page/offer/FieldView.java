package bandhu.chassis.page.offer;

import bandhu.chassis.condition.Op;
import bandhu.chassis.field.Field;
import bandhu.chassis.field.custom.Definition;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A field that conditions can speak of.
 *
 * @param name the member's dotted path
 * @param type text, id, boolean, integer, number, date, moment or money
 * @param list whether a record may have several values: it matches when one of them does
 * @param ops what a condition can say of it
 * @param values the only values that there are; absent for any
 * @param filter whether lists take it as a query parameter
 * @param anniversaries whether {@code within} takes {@code anniversary}
 * @param custom what the tenant defined; absent for a field that all tenants have
 */
@Schema(name = "Field")
public record FieldView(
        @Schema(examples = "lifecycle.stage") String name,
        @Schema(examples = "text") String type,
        boolean list,
        List<String> ops,
        List<String> values,
        boolean filter,
        boolean anniversaries,
        Definition custom) {

    static FieldView of(Field field) {
        return new FieldView(
                field.name(),
                field.type().wire(),
                field.many(),
                Op.of(field).stream().map(Op::wire).toList(),
                field.values().isEmpty() ? null : field.values(),
                field.isFilter(),
                field.hasAnniversaries(),
                field.custom());
    }
}
