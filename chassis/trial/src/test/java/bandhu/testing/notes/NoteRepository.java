package bandhu.testing.notes;

import bandhu.chassis.call.Calls;
import bandhu.chassis.field.Catalogue;
import bandhu.chassis.field.Field;
import bandhu.chassis.field.FullText;
import bandhu.chassis.page.Listing;
import bandhu.chassis.page.Lists;
import bandhu.chassis.page.Page;
import bandhu.chassis.page.PageRequest;
import bandhu.chassis.problem.ProblemException;
import bandhu.chassis.record.ExternalId;
import bandhu.chassis.search.SearchIndex;
import bandhu.chassis.search.Searchable;
import bandhu.chassis.search.token.SearchText;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
public class NoteRepository implements PanacheRepositoryBase<Note, UUID>, Searchable<Note.State> {
    private static final Catalogue CATALOGUE = Catalogue.ofRecords("notes", "note")
            .with(Field.text("title", "title").folded("title_fold").worded().filter())
            .with(Field.text("color", "color").oneOf("RED", "DARK_BLUE").filter())
            .with(Field.integer("stars", "stars").filter())
            .with(Field.date("day", "day").filter())
            .with(Field.id("customerId", "customer_id").filter())
            .sortedByName("title", "title_sort")
            .sorted("stars")
            .sortedWithGaps("day")
            .customizable("note_value")
            .searchable(new FullText(List.of("title", "externalIds.id"), false));

    private static final Listing<Note> NOTES = new Listing<>(Note.class, CATALOGUE);

    private final Lists lists;
    private final SearchIndex index;
    private final Calls calls;
    private final Clock clock;

    NoteRepository(Lists lists, SearchIndex index, Calls calls, Clock clock) {
        this.lists = lists;
        this.index = index;
        this.calls = calls;
        this.clock = clock;
    }

    @Override
    public Catalogue catalogue() {
        return CATALOGUE;
    }

    @Override
    public Class<Note> entity() {
        return Note.class;
    }

    @Override
    public SearchText searched(Note.State note) {
        return SearchText.named(note.title()).ids(note.externalIds().stream().map(ExternalId::id));
    }

    /** Keeps a note without an event, for tests below the outbox. */
    public Note keep(Note note) {
        note.touched(calls.current(), clock.instant());
        persist(note);
        index.keep(note);
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

    public Page<Note> list(PageRequest query) {
        return lists.page(NOTES, query);
    }
}
