package bandhu.testing.notes;

import bandhu.chassis.call.Calls;
import bandhu.chassis.page.FieldType;
import bandhu.chassis.page.ListQuery;
import bandhu.chassis.page.Listing;
import bandhu.chassis.page.Lists;
import bandhu.chassis.page.Page;
import bandhu.chassis.problem.ProblemException;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;

@ApplicationScoped
public class NoteRepository implements PanacheRepositoryBase<Note, UUID> {
    static final Listing<Note> NOTES = Listing.of(Note.class)
            .filter("color", FieldType.TEXT, "color")
            .filter("stars", FieldType.INTEGER, "stars")
            .filter("day", FieldType.DATE, "day")
            .filter("customerId", FieldType.UUID, "customerId")
            .prefix("title", "titleSort")
            .sort("title", FieldType.BYTES, "titleSort")
            .sort("stars", FieldType.INTEGER, "stars");

    private final Lists lists;
    private final Calls calls;
    private final Clock clock;

    NoteRepository(Lists lists, Calls calls, Clock clock) {
        this.lists = lists;
        this.calls = calls;
        this.clock = clock;
    }

    /** Keeps a note without an event, for tests below the outbox. */
    public Note keep(Note note) {
        note.touched(calls.current(), clock.instant());
        persist(note);
        return note;
    }

    public Note get(UUID id) {
        return find("id = ?1 and deletedAt is null", id).firstResultOptional().orElseThrow(ProblemException::notFound);
    }

    public Note deleted(UUID id) {
        return find("id = ?1 and deletedAt is not null", id)
                .firstResultOptional()
                .orElseThrow(ProblemException::notFound);
    }

    public Page<Note> list(ListQuery query) {
        return lists.page(NOTES, query);
    }
}
