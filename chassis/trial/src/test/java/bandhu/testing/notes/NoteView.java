package bandhu.testing.notes;

import bandhu.chassis.http.Versioned;
import bandhu.chassis.record.ExternalId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

record NoteView(
        UUID id,
        String title,
        Integer stars,
        Note.Color color,
        List<ExternalId> externalIds,
        Instant createdAt,
        String createdBy,
        Instant updatedAt,
        String updatedBy,
        long version)
        implements Versioned {

    static NoteView of(Note note) {
        return new NoteView(
                note.id(),
                note.title(),
                note.stars(),
                note.color(),
                note.externalIds(),
                note.createdAt(),
                note.createdBy(),
                note.updatedAt(),
                note.updatedBy(),
                note.version());
    }
}
