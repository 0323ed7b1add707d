package bandhu.testing.notes;

import bandhu.chassis.batch.BatchTarget;
import bandhu.chassis.batch.Named;
import bandhu.chassis.bulk.BulkTarget;
import bandhu.chassis.change.ChangeView;
import bandhu.chassis.change.History;
import bandhu.chassis.collection.Records;
import bandhu.chassis.condition.Condition;
import bandhu.chassis.event.Outbox;
import bandhu.chassis.http.Upserted;
import bandhu.chassis.imports.ImportTarget;
import bandhu.chassis.page.ListQuery;
import bandhu.chassis.page.Page;
import bandhu.chassis.page.PageRequest;
import bandhu.chassis.patch.IfMatch;
import bandhu.chassis.patch.MergePatch;
import bandhu.chassis.patch.Patches;
import bandhu.chassis.record.ExternalId;
import bandhu.chassis.record.ExternalIds;
import bandhu.chassis.record.Uuid7;
import bandhu.chassis.search.SearchIndex;
import bandhu.chassis.security.Roles;
import bandhu.chassis.time.Occurrences;
import bandhu.chassis.undo.Undo;
import bandhu.chassis.undo.Undoable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class NoteService implements Undoable {
    private final NoteRepository notes;
    private final Outbox outbox;
    private final ExternalIds externalIds;
    private final Patches patches;
    private final Occurrences occurrences;
    private final History history;
    private final SearchIndex index;
    private final Clock clock;
    private final Records records;

    NoteService(
            NoteRepository notes,
            Outbox outbox,
            ExternalIds externalIds,
            Patches patches,
            Occurrences occurrences,
            History history,
            SearchIndex index,
            Clock clock,
            Records records) {
        this.notes = notes;
        this.outbox = outbox;
        this.externalIds = externalIds;
        this.patches = patches;
        this.occurrences = occurrences;
        this.history = history;
        this.index = index;
        this.clock = clock;
        this.records = records;
    }

    /** Has notes changed many at a time. */
    @Produces
    @Singleton
    BulkTarget bulk() {
        return new BulkTarget(
                notes.catalogue(),
                PatchNote.class,
                Condition::everything,
                this::getNote,
                this::patchNote,
                this::deleteNote);
    }

    /** The single writes, which batches and imports are made of. */
    BatchTarget<CreateNote, NoteView> writes() {
        return new BatchTarget<>(
                "notes",
                CreateNote.class,
                this::createNote,
                this::patchNote,
                (externalId, input, _) -> upsertNote(externalId, input),
                this::deleteNote,
                this::expectNotes);
    }

    /** Has files of notes loaded. */
    @Produces
    @Singleton
    ImportTarget imports() {
        return new ImportTarget(notes.catalogue(), Condition::everything, writes());
    }

    @Transactional
    NoteView createNote(CreateNote input) {
        var when = occurrences.resolve(input.occurredAt());
        UUID id = input.id() == null ? Uuid7.next() : input.id();
        List<ExternalId> ids = input.externalIds() == null ? List.of() : input.externalIds();
        Note note = Note.create(id, input.title(), input.stars(), ids);
        note.paint(input.color());
        notes.persist(note);
        externalIds.keep(note);
        index.keep(note);
        outbox.append(note, new NoteEvent.Created(note.id()), when);
        return NoteView.of(note);
    }

    @Transactional
    NoteView getNote(UUID id) {
        return NoteView.of(notes.get(id));
    }

    @Transactional
    Page<NoteView> listNotes(PageRequest query) {
        return notes.list(query).map(NoteView::of);
    }

    @Transactional
    NoteView patchNote(UUID id, MergePatch patch, IfMatch ifMatch) {
        Note note = notes.get(id);
        patches.require(ifMatch, note);
        return change(note, patch);
    }

    @Transactional
    Upserted<NoteView> upsertNote(ExternalId externalId, CreateNote input) {
        Optional<UUID> known = externalIds.find("notes", externalId);
        if (known.isPresent()) {
            return new Upserted<>(false, NoteView.of(notes.get(known.get())));
        }
        var named = new CreateNote(
                input.id(), input.title(), input.stars(), input.color(), List.of(externalId), input.occurredAt());
        return new Upserted<>(true, createNote(named));
    }

    @Transactional
    void deleteNote(UUID id, IfMatch ifMatch) {
        Note note = notes.get(id);
        patches.require(ifMatch, note);
        note.delete(clock.instant());
        index.keep(note);
        outbox.append(note, new NoteEvent.Deleted(id));
    }

    @Transactional
    void expectNotes(Named named) {
        records.expect(Note.class, "notes", named);
    }

    @Transactional
    NoteView restoreNote(UUID id) {
        Note note = notes.deleted(id);
        note.restore();
        index.keep(note);
        outbox.append(note, new NoteEvent.Updated(id));
        return NoteView.of(note);
    }

    @Transactional
    Page<ChangeView> historyOfNote(UUID id, ListQuery query) {
        return history.of("notes", notes.get(id).id(), query);
    }

    @Override
    public Undo undo() {
        return Undo.of(Note.class, "notes", Roles.ADMIN)
                .patching(PatchNote.class, this::patchNote)
                .deleting(this::deleteNote)
                .restoring(this::restoreNote);
    }

    private NoteView change(Note note, MergePatch patch) {
        PatchNote input = patches.apply(patch, note, NoteView.of(note), PatchNote.class);
        if (note.change(input)) {
            externalIds.keep(note);
            index.keep(note);
            outbox.append(note, new NoteEvent.Updated(note.id()));
        }
        return NoteView.of(note);
    }
}
