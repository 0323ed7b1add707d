package bandhu.testing.notes;

import bandhu.chassis.event.DomainEvent;
import bandhu.chassis.event.EventType;
import java.util.UUID;

sealed interface NoteEvent extends DomainEvent {

    @EventType("bandhu.sample.note-created.v1")
    record Created(UUID noteId) implements NoteEvent {}

    @EventType("bandhu.sample.note-updated.v1")
    record Updated(UUID noteId) implements NoteEvent {}

    @EventType("bandhu.sample.note-deleted.v1")
    record Deleted(UUID noteId) implements NoteEvent {}
}
