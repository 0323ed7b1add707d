package bandhu.marketing.template;

import bandhu.chassis.change.ChangeView;
import bandhu.chassis.change.History;
import bandhu.chassis.event.Outbox;
import bandhu.chassis.http.Upserted;
import bandhu.chassis.link.SignedLinks;
import bandhu.chassis.page.ListQuery;
import bandhu.chassis.page.Page;
import bandhu.chassis.page.PageRequest;
import bandhu.chassis.page.offer.FieldsView;
import bandhu.chassis.patch.IfMatch;
import bandhu.chassis.patch.MergePatch;
import bandhu.chassis.patch.Patches;
import bandhu.chassis.problem.ProblemException;
import bandhu.chassis.record.Deletions;
import bandhu.chassis.record.ExternalId;
import bandhu.chassis.record.ExternalIds;
import bandhu.chassis.settings.Settings;
import bandhu.chassis.time.Occurrences;
import bandhu.marketing.audience.Audience;
import bandhu.marketing.audience.Reader;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;

/** What can be done with templates. */
@ApplicationScoped
class TemplateService {
    private final TemplateRepository templates;
    private final ExternalIds externalIds;
    private final Deletions deletions;
    private final Outbox outbox;
    private final Patches patches;
    private final History history;
    private final Occurrences occurrences;
    private final Clock clock;
    private final Renderer renderer;
    private final Audience audience;
    private final SignedLinks links;
    private final Settings settings;

    TemplateService(
            TemplateRepository templates,
            ExternalIds externalIds,
            Deletions deletions,
            Outbox outbox,
            Patches patches,
            History history,
            Occurrences occurrences,
            Clock clock,
            Renderer renderer,
            Audience audience,
            SignedLinks links,
            Settings settings) {
        this.templates = templates;
        this.externalIds = externalIds;
        this.deletions = deletions;
        this.outbox = outbox;
        this.patches = patches;
        this.history = history;
        this.occurrences = occurrences;
        this.clock = clock;
        this.renderer = renderer;
        this.audience = audience;
        this.links = links;
        this.settings = settings;
    }

    @Transactional
    public TemplateView createTemplate(CreateTemplate input) {
        occurrences.resolve(input.occurredAt());
        Template template = Template.create(input);
        check(input.subject(), input.text(), input.html());
        templates.persist(template);
        externalIds.keep(template);
        outbox.append(template);
        return template.view();
    }

    @Transactional
    public Upserted<TemplateView> upsertTemplate(ExternalId key, CreateTemplate input, IfMatch ifMatch) {
        UUID known = externalIds.find(Template.COLLECTION, key).orElse(null);
        if (known == null) {
            return new Upserted<>(true, createTemplate(input.keyedBy(key)));
        }
        Template template = templates.lock(known);
        patches.require(ifMatch, template);
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
            externalIds.keep(template);
            outbox.append(template);
        }
        return template.view();
    }

    @Transactional
    public void deleteTemplate(UUID id, IfMatch ifMatch) {
        Template template = templates.lock(id);
        patches.require(ifMatch, template);
        template.delete(clock.instant());
        deletions.deleted(template);
        outbox.append(template);
    }

    @Transactional
    public TemplateView restoreTemplate(UUID id) {
        Template template = templates.lockAny(id);
        template.restore();
        deletions.restored(template);
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

    @Transactional
    public Page<ChangeView> listTemplateChanges(UUID id, ListQuery query) {
        templates.get(id);
        return history.of(Template.COLLECTION, id, query);
    }

    @Transactional
    public WordingView previewTemplate(UUID id, PreviewTemplate input) {
        Template template = templates.get(id);
        Reader reader = audience.reader(input.customerId())
                .filter(known -> !known.deleted())
                .orElseThrow(() -> ProblemException.invalid("/customerId", "unknown-id", "No such customer."));
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
