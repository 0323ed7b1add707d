package bandhu.marketing.template;

import bandhu.chassis.field.Catalogue;
import bandhu.chassis.field.Field;
import bandhu.chassis.field.Findable;
import bandhu.chassis.page.Listing;
import bandhu.chassis.page.Lists;
import bandhu.chassis.page.Page;
import bandhu.chassis.page.PageRequest;
import bandhu.chassis.page.offer.FieldsView;
import bandhu.chassis.record.Loading;
import bandhu.chassis.record.Reading;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

@ApplicationScoped
class TemplateRepository implements PanacheRepositoryBase<Template, UUID>, Findable {
    private static final Catalogue CATALOGUE = Catalogue.ofRecords("templates", "template")
            .with(Field.text("name", "name").folded("name_fold").filter())
            .with(Field.text("language", "language").filter())
            .with(Field.text("subject", "subject"))
            .sortedByName("name", "name_sort")
            .related(
                    "campaigns",
                    "template_id",
                    Catalogue.ofRecords("campaigns", "campaign")
                            .with(Field.text("name", "name").folded("name_fold"))
                            .with(Field.text("status", "status").oneOf("draft", "running", "paused", "finished")));

    private static final Listing<Template> LISTING = new Listing<>(Template.class, CATALOGUE);

    private final Lists lists;
    private final Reading reading;
    private final Loading loading;

    TemplateRepository(Lists lists, Reading reading, Loading loading) {
        this.lists = lists;
        this.reading = reading;
        this.loading = loading;
    }

    @Override
    public Catalogue catalogue() {
        return CATALOGUE;
    }

    FieldsView fields() {
        return lists.fields(CATALOGUE);
    }

    Page<Template> list(PageRequest query) {
        return lists.page(LISTING, query);
    }

    Optional<Template> live(UUID id) {
        return loading.byId(Template.class, id).filter(template -> !template.isDeleted());
    }

    Template get(UUID id) {
        return loading.get(Template.class, id);
    }

    Template lock(UUID id) {
        return loading.lock(Template.class, id);
    }

    /** The template, deleted or not, locked until the transaction ends. */
    Template lockAny(UUID id) {
        return loading.lockAny(Template.class, id);
    }

    Map<UUID, Template> shown(Set<UUID> ids) {
        return reading.among(Template.class, ids);
    }
}
