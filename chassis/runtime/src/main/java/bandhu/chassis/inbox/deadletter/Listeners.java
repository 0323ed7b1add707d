package bandhu.chassis.inbox.deadletter;

import io.quarkus.arc.Arc;
import io.quarkus.arc.ClientProxy;
import io.quarkus.arc.InjectableBean;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.Bean;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Finds the listener of a channel, so that a record takes the way again that it took first. */
@ApplicationScoped
public class Listeners {
    private final Map<String, Listener> byChannel = new ConcurrentHashMap<>();

    private record Listener(InjectableBean<?> bean, Method method) {}

    public void deliver(String channel, List<ConsumerRecord<String, byte[]>> records) {
        Listener listener = byChannel.computeIfAbsent(channel, Listeners::find);
        invoke(Arc.container().instance(listener.bean()).get(), listener.method(), records);
    }

    private static Listener find(String channel) {
        for (Bean<?> bean : Arc.container().beanManager().getBeans(Object.class, Any.Literal.INSTANCE)) {
            for (Method method : bean.getBeanClass().getDeclaredMethods()) {
                if (listensTo(method, channel)) {
                    method.setAccessible(true);
                    return new Listener((InjectableBean<?>) bean, method);
                }
            }
        }
        throw new IllegalStateException("Nothing listens to the channel " + channel + " any more");
    }

    private static boolean listensTo(Method method, String channel) {
        for (Incoming incoming : method.getAnnotationsByType(Incoming.class)) {
            if (incoming.value().equals(channel)) {
                return true;
            }
        }
        return false;
    }

    private static void invoke(Object bean, Method method, List<ConsumerRecord<String, byte[]>> records) {
        try {
            method.invoke(ClientProxy.unwrap(bean), records);
        } catch (InvocationTargetException e) {
            throw e.getCause() instanceof RuntimeException failure ? failure : new IllegalStateException(e.getCause());
        } catch (IllegalAccessException e) {
            throw new IllegalStateException("The listener cannot be called", e);
        }
    }
}
