package bandhu.marketing.template;

import bandhu.chassis.page.FieldType;
import bandhu.chassis.page.ListQuery;
import bandhu.chassis.page.Listing;
import bandhu.chassis.page.Lists;
import bandhu.chassis.page.Page;
import bandhu.chassis.record.Loading;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class TemplateRepository implements PanacheRepositoryBase<Template, UUID> {
    private static final Listing<Template> LISTING = Listing.of(Template.class)
            .filter("language", FieldType.TEXT, "language")
            .prefix("name", "nameSort")
            .sort("name", FieldType.BYTES, "nameSort");

    private final Lists lists;
    private final Loading loading;

    TemplateRepository(Lists lists, Loading loading) {
        this.lists = lists;
        this.loading = loading;
    }

    Page<Template> list(ListQuery query) {
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
}
