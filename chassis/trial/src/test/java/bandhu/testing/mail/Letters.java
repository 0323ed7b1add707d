package bandhu.testing.mail;

import bandhu.chassis.call.Calls;
import bandhu.chassis.mail.Mail;
import bandhu.chassis.mail.MailWriter;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** Writes the letters that a test laid ready, and remembers what it was told of them. */
@ApplicationScoped
class Letters implements MailWriter {
    static final String KIND = "letter";
    private static final Map<UUID, Mail> READY = new ConcurrentHashMap<>();
    private static final Map<UUID, List<String>> TOLD = new ConcurrentHashMap<>();
    private final Calls calls;

    Letters(Calls calls) {
        this.calls = calls;
    }

    static UUID ready(Mail mail) {
        UUID id = UUID.randomUUID();
        READY.put(id, mail);
        return id;
    }

    /** What the sender said of a letter, with the tenant to which it was said. */
    static List<String> told(UUID id) {
        return TOLD.getOrDefault(id, List.of());
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Optional<Mail> write(UUID id) {
        tell(id, "write");
        return Optional.ofNullable(READY.get(id));
    }

    @Override
    public void sent(UUID id) {
        tell(id, "sent");
    }

    @Override
    public void failed(UUID id, String reason) {
        tell(id, "failed " + reason);
    }

    private void tell(UUID id, String what) {
        TOLD.computeIfAbsent(id, letter -> new CopyOnWriteArrayList<>()).add(calls.tenant() + " " + what);
    }
}
