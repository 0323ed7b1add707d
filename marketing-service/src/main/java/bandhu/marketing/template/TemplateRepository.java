package bandhu.marketing.template;

import bandhu.chassis.page.FieldType;
import bandhu.chassis.page.ListQuery;
import bandhu.chassis.page.Listing;
import bandhu.chassis.page.Lists;
import bandhu.chassis.page.Page;
import bandhu.chassis.problem.ProblemException;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class TemplateRepository implements PanacheRepositoryBase<Template, UUID> {
    private static final Listing<Template> LISTING = Listing.of(Template.class)
            .filter("language", FieldType.TEXT, "language")
            .prefix("name", "nameSort")
            .sort("name", FieldType.BYTES, "nameSort");

    private final Lists lists;

    TemplateRepository(Lists lists) {
        this.lists = lists;
    }

    Page<Template> list(ListQuery query) {
        return lists.page(LISTING, query);
    }

    Optional<Template> live(UUID id) {
        return find("id = ?1 and deletedAt is null", id).firstResultOptional();
    }

    Template get(UUID id) {
        return live(id).orElseThrow(ProblemException::notFound);
    }

    Template lock(UUID id) {
        Template template = lockAny(id);
        if (template.isDeleted()) {
            throw ProblemException.notFound();
        }
        return template;
    }

    /** The template, deleted or not, locked until the transaction ends. */
    Template lockAny(UUID id) {
        return find("id = ?1", id)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional()
                .orElseThrow(ProblemException::notFound);
    }
}
