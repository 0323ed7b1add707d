package bandhu.chassis.openapi;

import bandhu.chassis.condition.Limits;
import bandhu.chassis.condition.Op;
import java.util.Arrays;
import java.util.List;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.media.Schema;

/** The condition language as schemas. */
final class ConditionSchemas {
    private static final String CONDITION = "Condition";

    private ConditionSchemas() {}

    static void addTo(Components components) {
        components.addSchema(
                CONDITION,
                OASFactory.createSchema()
                        .description("What records must fulfil: at most 10 deep, with at most 200 parts.")
                        .anyOf(List.of(
                                ref("AllCondition"),
                                ref("AnyCondition"),
                                ref("NotCondition"),
                                ref("FieldCondition"),
                                ref("RelatedCondition"))));
        components.addSchema("AllCondition", object("all", list()).description("True when every part is."));
        components.addSchema("AnyCondition", object("any", list()).description("True when some part is."));
        components.addSchema("NotCondition", object("not", ref(CONDITION)));
        components.addSchema("FieldCondition", field());
        components.addSchema("RelatedCondition", related());
    }

    private static Schema field() {
        Schema op = text();
        Arrays.stream(Op.values()).map(Op::wire).forEach(op::addEnumeration);
        return object("field", text().description("A dotted path; the collection's fields name them."))
                .addRequired("op")
                .addProperty("op", op)
                .addProperty(
                        "value",
                        OASFactory.createSchema()
                                .description(
                                        "A value of the field's type, a list of them for in, notIn and between, or a"
                                                + " span for within. exists and missing have none."))
                .description("What one field must be. ne, notIn and missing are true where there is no value.");
    }

    private static Schema related() {
        Schema count = OASFactory.createSchema().addType(Schema.SchemaType.OBJECT);
        List.of("eq", "lt", "lte", "gt", "gte")
                .forEach(op -> count.addProperty(op, OASFactory.createSchema().addType(Schema.SchemaType.INTEGER)));
        return object("related", text().description("The collection's fields name what belongs to a record."))
                .addProperty("where", ref(CONDITION))
                .addProperty("count", count.description("One or more by default."))
                .description("How many related records fulfil a condition.");
    }

    private static Schema object(String member, Schema schema) {
        return OASFactory.createSchema()
                .addType(Schema.SchemaType.OBJECT)
                .addRequired(member)
                .addProperty(member, schema);
    }

    private static Schema list() {
        return OASFactory.createSchema()
                .addType(Schema.SchemaType.ARRAY)
                .items(ref(CONDITION))
                .maxItems(Limits.NODES);
    }

    private static Schema text() {
        return OASFactory.createSchema().addType(Schema.SchemaType.STRING);
    }

    private static Schema ref(String name) {
        return OASFactory.createSchema().ref("#/components/schemas/" + name);
    }
}
