package bandhu.marketing.template;

import bandhu.chassis.page.SortKey;
import bandhu.chassis.record.AggregateRoot;
import bandhu.chassis.record.Uuid7;
import bandhu.chassis.text.Fold;
import bandhu.marketing.Refusals;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** What a message says, in one language. */
@Entity
@Table(name = "template")
class Template extends AggregateRoot {
    static final String COLLECTION = "templates";

    private String name;
    private byte[] nameSort;

    private String nameFold;
    private String language;
    private String subject;
    private String text;
    private String html;

    protected Template() {}

    private Template(UUID id) {
        super(Objects.requireNonNullElseGet(id, Uuid7::next), List.of());
    }

    static Template create(CreateTemplate input) {
        Template template = new Template(input.id());
        template.set(new PatchTemplate(
                input.name(), input.language(), input.subject(), input.text(), input.html(), input.externalIds()));
        return template;
    }

    /** False when nothing changed. */
    boolean change(PatchTemplate input) {
        TemplateView before = view();
        set(input);
        return !before.equals(view());
    }

    void delete(Instant now) {
        deletedAt(now);
    }

    void restore() {
        if (!isDeleted()) {
            throw Refusals.notDeleted();
        }
        deletedAt(null);
    }

    private void set(PatchTemplate input) {
        name = input.name();
        nameSort = SortKey.of(name);
        nameFold = Fold.of(name);
        language = input.language();
        subject = input.subject();
        text = input.text();
        html = input.html();
        externalIds(Objects.requireNonNullElse(input.externalIds(), List.of()));
    }

    Wording fill(Renderer renderer, Variables variables) {
        return new Wording(
                renderer.text(subject, variables),
                renderer.text(text, variables),
                html == null ? null : renderer.html(html, variables));
    }

    TemplateView view() {
        return new TemplateView(
                id(),
                name,
                language,
                subject,
                text,
                html,
                externalIds(),
                createdAt(),
                createdBy(),
                updatedAt(),
                updatedBy(),
                version());
    }

    @Override
    public String collection() {
        return COLLECTION;
    }

    @Override
    public Object snapshot() {
        return view();
    }
}
