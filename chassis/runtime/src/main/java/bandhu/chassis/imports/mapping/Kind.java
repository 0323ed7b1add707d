package bandhu.chassis.imports.mapping;

/** What a cell must say. */
enum Kind {
    TEXT,
    NUMBER,
    BOOLEAN,
    /** One of some words, in any case. */
    WORD,
    DAY,
    /** A moment or a day, as the use case reads it. */
    WHEN,
    /** Several texts, between semicolons or as a JSON list. */
    TEXTS,
    /** A JSON list. */
    LIST,
    /** What another system calls a record that is referred to. */
    REFERENCE
}
