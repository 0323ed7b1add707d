package bandhu.chassis.field;

/** A collection whose records are listed and searched; its repository says by what. */
public interface Findable {
    Catalogue catalogue();
}
