package bandhu.chassis.call;

import org.jboss.logging.MDC;

/** What every log line of a call says about it: whose and which, never who the people are. */
final class LogLabels {
    private static final String TENANT = "tenant";
    private static final String CORRELATION = "correlationId";

    private LogLabels() {}

    static void put(Call call) {
        MDC.put(TENANT, call.tenant());
        if (call.correlationId() == null) {
            MDC.remove(CORRELATION);
        } else {
            MDC.put(CORRELATION, call.correlationId());
        }
    }

    static void clear() {
        MDC.remove(TENANT);
        MDC.remove(CORRELATION);
    }
}
