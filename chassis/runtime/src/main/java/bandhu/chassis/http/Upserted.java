package bandhu.chassis.http;

/** What an upsert did: the view of the record, and whether it is new. */
public record Upserted<V>(boolean created, V view) {}
