package bandhu.bench.seed;

import bandhu.chassis.search.token.SearchText;
import bandhu.chassis.text.Fold;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import java.util.stream.Stream;

/** Tickets with what was said on them. */
final class SupportRows implements Rows {
    private static final String[] CHANNELS = {"email", "web", "phone", "chat", "social", "api"};
    private static final String[] PRIORITIES = {"normal", "low", "high", "urgent"};
    private static final String[] STATES = {
        "closed", "closed", "closed", "resolved", "pending", "open", "on-hold", "new"
    };
    private final Story story;

    SupportRows(Story story) {
        this.story = story;
    }

    @Override
    public void write(Connection support) throws SQLException {
        Known.customers(support, story, "email, reachable", CustomerRows::email, _ -> true);
        try (Copy rows = new Copy(
                support,
                "ticket",
                "tenant_id, id, version, created_at, created_by, updated_at, updated_by, number, subject, subject_fold,"
                        + " subject_id, customer_id, channel, category, priority, assignee_id, tags, status,"
                        + " status_since, opened_at, resolved_at, closed_at, reopens")) {
            for (int n = 0; n < story.tickets(); n++) {
                rows.row(ticket(n));
            }
        }
        try (Copy rows = new Copy(
                support,
                "ticket_message",
                "tenant_id, id, ticket_id, kind, direction, body, at, recorded_at, author")) {
            for (int n = 0; n < 2 * story.tickets(); n++) {
                Instant at = story.later(at(n / 2), 2, n);
                rows.row(
                        story.tenant(),
                        story.id(Story.Kind.ENTRY, n, at),
                        id(n / 2),
                        "reply",
                        n % 2 == 0 ? "in" : "out",
                        "It was to arrive yesterday.",
                        at,
                        at,
                        "user:agent-1");
            }
        }
        counter(support);
        new DocumentRows(support, story, "tickets").write(story.tickets(), this::id, n -> SearchText.named(subject(n))
                .ids(Stream.of(Integer.toString(n + 1))));
    }

    private static String subject(int n) {
        return n % 50 == 0 ? "Where is my order?" : "የት ነው order " + n + "?";
    }

    /** New tickets are numbered on from here. */
    private void counter(Connection support) throws SQLException {
        UUID id = UUID.nameUUIDFromBytes(("ticket-counter:" + story.tenant()).getBytes(StandardCharsets.UTF_8));
        try (Copy rows = new Copy(support, "ticket_counter", "tenant_id, id, last")) {
            rows.row(story.tenant(), id, story.tickets());
        }
    }

    private Instant at(int n) {
        return story.at(n, story.tickets());
    }

    private UUID id(int n) {
        return story.id(Story.Kind.TICKET, n, at(n));
    }

    private Object[] ticket(int n) {
        Instant at = at(n);
        String subject = subject(n);
        String status = Story.one(STATES, 1, n * 23L);
        boolean closed = status.equals("closed");
        Instant resolved = closed || status.equals("resolved") ? story.later(at, 10, n * 23L + 1) : null;
        UUID customer = story.customer(story.customerOf(n, story.tickets(), Story.Kind.TICKET.ordinal()));
        return new Object[] {
            story.tenant(),
            id(n),
            1,
            at,
            "user:import",
            at,
            "user:import",
            n + 1,
            subject,
            Fold.of(subject),
            customer,
            customer,
            Story.one(CHANNELS, 2, n * 23L + 2),
            n % 9 == 0 ? null : "category-" + Story.skewed(30, 2, n * 23L + 3),
            Story.one(PRIORITIES, 2, n * 23L + 4),
            n % 12 == 0 ? null : "agent-" + Story.skewed(100, 2, n * 23L + 5),
            "[]",
            status,
            at,
            at,
            resolved,
            closed ? resolved : null,
            0
        };
    }
}
