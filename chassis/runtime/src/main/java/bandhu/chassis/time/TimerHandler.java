package bandhu.chassis.time;

/** A CDI bean that acts when a timer of its name is due. The timer's row is deleted in the transaction in which this runs. */
public interface TimerHandler {
    String timer();

    void fire(String key);
}
