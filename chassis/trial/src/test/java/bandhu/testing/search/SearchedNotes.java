package bandhu.testing.search;

import bandhu.chassis.page.ListQuery;
import bandhu.chassis.page.Page;
import bandhu.chassis.record.Uuid7;
import bandhu.chassis.search.token.Document;
import bandhu.chassis.search.token.SearchText;
import bandhu.chassis.search.token.Space;
import bandhu.testing.data.OwnerDatabase;
import bandhu.testing.data.Work;
import bandhu.testing.notes.Note;
import bandhu.testing.notes.NoteRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Notes that are looked for. */
@ApplicationScoped
public class SearchedNotes {
    private final Work work;
    private final NoteRepository notes;
    private final OwnerDatabase database;

    SearchedNotes(Work work, NoteRepository notes, OwnerDatabase database) {
        this.work = work;
        this.notes = notes;
        this.database = database;
    }

    UUID note(String tenant, String title, int stars) {
        return work.as(tenant, () -> notes.keep(Note.create(Uuid7.next(), title, stars, List.of())))
                .id();
    }

    /** Many notes of one title, as records of an import; the newest have the highest ids. */
    void many(String tenant, String title, int from, int count) {
        String vector =
                Document.of(new Space(tenant, "notes"), SearchText.named(title)).vector();
        String rows = " FROM generate_series(" + from + ", " + (from + count - 1) + ") n";
        String id = "(left(lpad(to_hex(n), 12, '0'), 8) || '-' || right(lpad(to_hex(n), 12, '0'), 4)"
                + " || '-7000-8000-000000000000')::uuid";
        database.update(
                "INSERT INTO note (tenant_id, id, version, created_at, created_by, updated_at, updated_by, title,"
                        + " title_fold, title_sort, stars) SELECT ?, " + id
                        + ", 1, now() - interval '1 day' + n * interval"
                        + " '1 millisecond', 'test', now(), 'test', '" + title + "', lower('" + title
                        + "'), ''::bytea, n % 5"
                        + rows,
                tenant);
        database.update(
                "INSERT INTO search_document (tenant_id, collection, record_id, version, doc) SELECT ?, 'notes', " + id
                        + ", 1, $doc$" + vector + "$doc$::tsvector" + rows,
                tenant);
        database.update("INSERT INTO search_term SELECT ?, lower('" + title + "') ON CONFLICT DO NOTHING", tenant);
    }

    Page<Note> page(String tenant, Map<String, String> parameters) {
        Map<String, List<String>> all = new HashMap<>();
        parameters.forEach((name, value) -> all.put(name, List.of(value)));
        return work.as(tenant, () -> notes.list(ListQuery.of(all)));
    }

    List<String> titles(String tenant, String q) {
        return page(tenant, Map.of("q", q)).items().stream().map(Note::title).toList();
    }

    /** All that a walk comes to, page by page; something else is done after each page. */
    List<UUID> walk(String tenant, Map<String, String> parameters, Runnable meanwhile) {
        List<UUID> walked = new ArrayList<>();
        Map<String, String> next = new HashMap<>(parameters);
        String cursor;
        do {
            Page<Note> page = page(tenant, next);
            page.items().forEach(note -> walked.add(note.id()));
            cursor = page.next();
            next.put("cursor", cursor);
            meanwhile.run();
        } while (cursor != null);
        return walked;
    }
}
