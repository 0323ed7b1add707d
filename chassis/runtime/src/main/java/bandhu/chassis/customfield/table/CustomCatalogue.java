package bandhu.chassis.customfield.table;

import bandhu.chassis.field.Catalogue;
import bandhu.chassis.field.Columns;
import bandhu.chassis.field.Completion;
import bandhu.chassis.field.Field;
import bandhu.chassis.field.FieldType;
import bandhu.chassis.field.Sort;
import bandhu.chassis.field.Source;
import bandhu.chassis.field.custom.CustomType;
import bandhu.chassis.field.custom.Definition;
import bandhu.chassis.field.custom.Option;
import bandhu.chassis.field.custom.Scalars;
import bandhu.chassis.field.custom.Words;
import bandhu.chassis.settings.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Optional;

/** Makes records findable and sortable by their custom fields. */
@ApplicationScoped
class CustomCatalogue implements Completion {
    private static final String RECORD = "record_id";
    private static final String FIELD = "field_id";
    private final Definitions definitions;
    private final Settings settings;

    CustomCatalogue(Definitions definitions, Settings settings) {
        this.definitions = definitions;
        this.settings = settings;
    }

    @Override
    public Catalogue complete(Catalogue catalogue) {
        if (catalogue.customValues().isEmpty()) {
            return catalogue;
        }
        Collection<Definition> custom = definitions.of(catalogue.collection()).values();
        if (custom.isEmpty()) {
            return catalogue;
        }
        String table = catalogue.customValues().get();
        String region = settings.current().country();
        return catalogue.extended(
                custom.stream().map(each -> field(each, table, region)).toList(),
                custom.stream()
                        .map(each -> sort(each, table))
                        .flatMap(Optional::stream)
                        .toList());
    }

    @Override
    public boolean refreshed() {
        return definitions.refreshed();
    }

    private static Field field(Definition custom, String table, String region) {
        Field bare = bare(custom, region).among(table, RECORD, FIELD, custom.id());
        Field field = custom.type() == CustomType.MULTISELECT ? bare : bare.single();
        Field offered = custom.type() == CustomType.MONEY ? field : field.filter();
        return (custom.type().isPersonal() ? offered.personal() : offered).defined(custom);
    }

    private static Field bare(Definition custom, String region) {
        String name = custom.name();
        return switch (custom.type()) {
            case TEXT, URL, EMAIL, PHONE ->
                Field.text(name, "t")
                        .folded("f")
                        .keyed()
                        .normalised(text -> TextKey.of(Words.spelled(custom.type(), text, region)));
            case SELECT, MULTISELECT ->
                Field.text(name, "t")
                        .oneOf(custom.options().stream().map(Option::key).toArray(String[]::new));
            case REFERENCE ->
                Field.text(name, "t").normalised(text -> Words.spelled(CustomType.REFERENCE, text, region));
            case NUMBER -> Field.number(name, "n", Scalars.SCALE);
            case MONEY -> Field.money(name, "n", "t");
            case DATE -> Field.date(name, "day").monthDay("md");
            case BOOLEAN -> Field.bool(name, "flag");
        };
    }

    private static Optional<Sort> sort(Definition custom, String table) {
        return switch (custom.type()) {
            case TEXT, URL, EMAIL, PHONE, SELECT -> Optional.of(sort(custom, table, "s", null));
            case NUMBER -> Optional.of(sort(custom, table, "n", FieldType.NUMBER));
            case MONEY -> Optional.of(sort(custom, table, "n", FieldType.MONEY));
            case DATE -> Optional.of(sort(custom, table, "day", FieldType.DATE));
            case BOOLEAN -> Optional.of(sort(custom, table, "flag", FieldType.BOOLEAN));
            case MULTISELECT, REFERENCE -> Optional.empty();
        };
    }

    private static Sort sort(Definition custom, String table, String column, FieldType kind) {
        Source values = new Source.Elsewhere(table, RECORD, "id", FIELD, custom.id(), Columns.of(column));
        return new Sort(custom.name(), values, kind, true);
    }
}
