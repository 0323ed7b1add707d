package bandhu.chassis.undo;

/**
 * A service whose collection can be set back. A bean that implements it is found; a collection without one can be looked at and
 * not undone.
 */
public interface Undoable {
    Undo undo();
}
