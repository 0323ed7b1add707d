package bandhu.chassis.page;

/** An answer that another may continue. */
public interface Continued {
    /** The cursor of what follows, null at the end. */
    String next();
}
