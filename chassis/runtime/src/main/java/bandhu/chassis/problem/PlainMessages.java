package bandhu.chassis.problem;

import io.quarkus.arc.Unremovable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.MessageInterpolator;
import java.util.Locale;

/**
 * Leaves the messages of constraints as they are written. What is said of a constraint stands in the catalogue; to look for it in
 * bean validation's bundles too would cost each violation a reading of the whole {@code Accept-Language}.
 */
@ApplicationScoped
@Unremovable
class PlainMessages implements MessageInterpolator {
    @Override
    public String interpolate(String template, Context context) {
        return template;
    }

    @Override
    public String interpolate(String template, Context context, Locale locale) {
        return template;
    }
}
