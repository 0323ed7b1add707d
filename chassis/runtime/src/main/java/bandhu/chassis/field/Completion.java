package bandhu.chassis.field;

/** Adds to a catalogue what the current tenant defined itself. */
public interface Completion {
    Catalogue complete(Catalogue catalogue);

    /** Looks for definitions of before a moment; whether there is something new. */
    boolean refreshed();
}
