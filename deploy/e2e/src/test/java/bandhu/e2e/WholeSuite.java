package bandhu.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Hands tests the running suite and its spans; the first that asks starts it, and it ends with the last test. */
public final class WholeSuite implements ParameterResolver {

    private static final ExtensionContext.Namespace HERE = ExtensionContext.Namespace.create(WholeSuite.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        Class<?> type = parameter.getParameter().getType();
        return type == RunningSuite.class || type == Spans.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        if (parameter.getParameter().getType() == Spans.class) {
            return spans(context);
        }
        return context.getRoot()
                .getStore(HERE)
                .computeIfAbsent(RunningSuite.class, type -> start(spans(context)), RunningSuite.class);
    }

    private static Spans spans(ExtensionContext context) {
        return context.getRoot().getStore(HERE).computeIfAbsent(Spans.class, type -> listen(), Spans.class);
    }

    private static Spans listen() {
        try {
            return new Spans();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static RunningSuite start(Spans spans) {
        try {
            return RunningSuite.start(spans.settings());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
