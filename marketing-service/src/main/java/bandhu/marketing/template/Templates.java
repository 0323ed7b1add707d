package bandhu.marketing.template;

import bandhu.chassis.shape.Expansion;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Templates as other features use them. */
@ApplicationScoped
public class Templates implements Expansion.Source {
    private final TemplateRepository templates;
    private final Renderer renderer;

    Templates(TemplateRepository templates, Renderer renderer) {
        this.templates = templates;
        this.renderer = renderer;
    }

    public boolean exists(UUID templateId) {
        return templates.live(templateId).isPresent();
    }

    /** What the template says; empty when it was deleted. */
    public Optional<Wording> fill(UUID templateId, Variables variables) {
        return templates.live(templateId).map(template -> template.fill(renderer, variables));
    }

    @Override
    public List<Expansion> expansions() {
        return List.of(new Expansion("campaigns", "template", "templateId", "templates", this::views));
    }

    private Map<UUID, TemplateView> views(Set<UUID> ids) {
        Map<UUID, TemplateView> views = new HashMap<>();
        templates.shown(ids).forEach((id, template) -> views.put(id, template.view()));
        return views;
    }
}
