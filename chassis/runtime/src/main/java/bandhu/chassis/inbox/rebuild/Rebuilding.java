package bandhu.chassis.inbox.rebuild;

/**
 * Records on their way through their listener once more, to rebuild what it keeps: the inbox has them take effect in the
 * transaction in progress, whether they were consumed before or not, and quietly.
 */
public final class Rebuilding {
    private static final ScopedValue<Boolean> ON = ScopedValue.newInstance();

    private Rebuilding() {}

    public static boolean isOn() {
        return ON.isBound();
    }

    public static void run(Runnable delivery) {
        ScopedValue.where(ON, true).run(delivery);
    }
}
