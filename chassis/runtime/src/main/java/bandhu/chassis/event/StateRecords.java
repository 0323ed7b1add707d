package bandhu.chassis.event;

/** Wire names of state. */
public final class StateRecords {
    private StateRecords() {}

    /** {@code bandhu.sales.teams-state.v1}. */
    public static String type(String service, String collection) {
        return "bandhu." + service + "." + collection + "-state.v1";
    }
}
