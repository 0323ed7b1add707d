package bandhu.marketing.template;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/** Templates as other features use them. */
@ApplicationScoped
public class Templates {
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
}
