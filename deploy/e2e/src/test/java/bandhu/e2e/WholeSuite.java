package bandhu.e2e;

import bandhu.e2e.keycloak.Keycloak;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Hands tests the running suite, its spans, a tenant with demo data, and a Keycloak that the suite trusts; the first that asks for one
 * starts it, and it ends with the last test.
 */
public final class WholeSuite implements ParameterResolver {

    private static final ExtensionContext.Namespace HERE = ExtensionContext.Namespace.create(WholeSuite.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        Class<?> type = parameter.getParameter().getType();
        return List.of(RunningSuite.class, Spans.class, Keycloak.class, DemoTenant.class)
                .contains(type);
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        Class<?> type = parameter.getParameter().getType();
        if (type == Spans.class) {
            return spans(context);
        }
        if (type == Keycloak.class) {
            return running(keycloak(context));
        }
        return type == DemoTenant.class
                ? context.getRoot()
                        .getStore(HERE)
                        .computeIfAbsent(DemoTenant.class, _ -> loaded(suite(context)), DemoTenant.class)
                : suite(context);
    }

    private static RunningSuite suite(ExtensionContext context) {
        return context.getRoot()
                .getStore(HERE)
                .computeIfAbsent(
                        RunningSuite.class, type -> start(spans(context), keycloak(context)), RunningSuite.class);
    }

    private static DemoTenant loaded(RunningSuite suite) {
        try {
            return DemoTenant.load(suite);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Spans spans(ExtensionContext context) {
        return context.getRoot().getStore(HERE).computeIfAbsent(Spans.class, type -> listen(), Spans.class);
    }

    private static Keycloak keycloak(ExtensionContext context) {
        return context.getRoot().getStore(HERE).computeIfAbsent(Keycloak.class, type -> prepare(), Keycloak.class);
    }

    private static Keycloak prepare() {
        try {
            return new Keycloak();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Keycloak running(Keycloak keycloak) {
        try {
            return keycloak.running();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Spans listen() {
        try {
            return new Spans();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static RunningSuite start(Spans spans, Keycloak keycloak) {
        Map<String, String> settings = new HashMap<>(spans.settings());
        settings.putAll(keycloak.settings());
        try {
            return RunningSuite.start(settings);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
