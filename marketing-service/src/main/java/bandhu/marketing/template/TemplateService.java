package bandhu.marketing.template;

import bandhu.chassis.batch.Named;
import bandhu.chassis.bulk.BulkTarget;
import bandhu.chassis.change.ChangeView;
import bandhu.chassis.collection.Records;
import bandhu.chassis.condition.Condition;
import bandhu.chassis.event.Outbox;
import bandhu.chassis.http.Upserted;
import bandhu.chassis.language.Text;
import bandhu.chassis.link.SignedLinks;
import bandhu.chassis.page.ListQuery;
import bandhu.chassis.page.Page;
import bandhu.chassis.page.PageRequest;
import bandhu.chassis.page.offer.FieldsView;
import bandhu.chassis.patch.IfMatch;
import bandhu.chassis.patch.MergePatch;
import bandhu.chassis.patch.Patches;
import bandhu.chassis.problem.ProblemException;
import bandhu.chassis.record.ExternalId;
import bandhu.chassis.security.Roles;
import bandhu.chassis.settings.Settings;
import bandhu.chassis.time.Occurrences;
import bandhu.chassis.undo.Undo;
import bandhu.chassis.undo.Undoable;
import bandhu.marketing.audience.Audience;
import bandhu.marketing.audience.Reader;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;

/** What can be done with templates. */
@ApplicationScoped
class TemplateService implements Undoable {
    private final TemplateRepository templates;
    private final Records records;
    private final Outbox outbox;
    private final Patches patches;
    private final Occurrences occurrences;
    private final Clock clock;
    private final Renderer renderer;
    private final Audience audience;
    private final SignedLinks links;
    private final Settings settings;

    TemplateService(
            TemplateRepository templates,
            Records records,
            Outbox outbox,
            Patches patches,
            Occurrences occurrences,
            Clock clock,
            Renderer renderer,
            Audience audience,
            SignedLinks links,
            Settings settings) {
        this.templates = templates;
        this.records = records;
        this.outbox = outbox;
        this.patches = patches;
        this.occurrences = occurrences;
        this.clock = clock;
        this.renderer = renderer;
        this.audience = audience;
        this.links = links;
        this.settings = settings;
    }

    /** Has templates changed many at a time. */
    @Produces
    @Singleton
    BulkTarget bulk() {
        return new BulkTarget(
                templates.catalogue(),
                PatchTemplate.class,
                Condition::everything,
                this::getTemplate,
                this::patchTemplate,
                this::deleteTemplate);
    }

    @Transactional
    public TemplateView createTemplate(CreateTemplate input) {
        occurrences.resolve(input.occurredAt());
        Template template = Template.create(input);
        check(input.subject(), input.text(), input.html());
        records.add(template);
        outbox.append(template);
        return template.view();
    }

    @Transactional
    public Upserted<TemplateView> upsertTemplate(ExternalId key, CreateTemplate input, IfMatch ifMatch) {
        UUID known = records.find(Template.COLLECTION, key).orElse(null);
        if (known == null) {
            return new Upserted<>(true, createTemplate(input.keyedBy(key)));
        }
        Template template = templates.lock(known);
        patches.require(ifMatch, template);
        occurrences.resolve(input.occurredAt());
        return new Upserted<>(false, change(template, PatchTemplate.upsert(template.view(), input, key)));
    }

    @Transactional
    public TemplateView patchTemplate(UUID id, MergePatch patch, IfMatch ifMatch) {
        Template template = templates.lock(id);
        patches.require(ifMatch, template);
        return change(template, patches.apply(patch, template, template.view(), PatchTemplate.class));
    }

    private TemplateView change(Template template, PatchTemplate input) {
        check(input.subject(), input.text(), input.html());
        if (template.change(input)) {
            records.keep(template);
            outbox.append(template);
        }
        return template.view();
    }

    @Transactional
    public void deleteTemplate(UUID id, IfMatch ifMatch) {
        Template template = templates.lock(id);
        patches.require(ifMatch, template);
        template.delete(clock.instant());
        records.drop(template);
        outbox.append(template);
    }

    /** Has read at once what a batch names. */
    @Transactional
    public void expectTemplates(Named named) {
        records.expect(Template.class, Template.COLLECTION, named);
    }

    @Transactional
    public TemplateView restoreTemplate(UUID id) {
        Template template = templates.lockAny(id);
        template.restore();
        records.readmit(template);
        outbox.append(template);
        return template.view();
    }

    @Transactional
    public TemplateView getTemplate(UUID id) {
        return templates.get(id).view();
    }

    @Transactional
    public Page<TemplateView> listTemplates(PageRequest query) {
        return templates.list(query).map(Template::view);
    }

    /** What templates can be found by. */
    public FieldsView listTemplateFields() {
        return templates.fields();
    }

    @Override
    public Undo undo() {
        return Undo.of(Template.class, Template.COLLECTION, Roles.ADMIN, Roles.INTEGRATION, Roles.MARKETER)
                .patching(PatchTemplate.class, this::patchTemplate)
                .deleting(this::deleteTemplate)
                .restoring(this::restoreTemplate);
    }

    @Transactional
    public Page<ChangeView> listTemplateChanges(UUID id, ListQuery query) {
        templates.get(id);
        return records.history(Template.COLLECTION, id, query);
    }

    @Transactional
    public WordingView previewTemplate(UUID id, PreviewTemplate input) {
        Template template = templates.get(id);
        Reader reader = audience.reader(input.customerId())
                .filter(known -> !known.deleted())
                .orElseThrow(() -> ProblemException.invalid("/customerId", Text.of("unknown-id.customer")));
        String unsubscribeUrl = links.url("/v1/unsubscribe/preview");
        return WordingView.of(template.fill(
                renderer,
                new Variables(
                        reader.displayName(),
                        reader.givenName(),
                        settings.current().name(),
                        unsubscribeUrl)));
    }

    private void check(String subject, String text, String html) {
        renderer.check("/subject", subject);
        renderer.check("/text", text);
        if (html != null) {
            renderer.check("/html", html);
        }
    }
}
