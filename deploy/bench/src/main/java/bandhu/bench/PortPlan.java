package bandhu.bench;

import bandhu.testing.process.Ports;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A port for each part: the one that the environment names, else one that is free. */
final class PortPlan {
    private static final List<String> NAMES = List.of(
            "postgres",
            "kafka",
            "identity",
            "smtp",
            "imap",
            "gateway",
            "customer",
            "sales",
            "marketing",
            "support",
            "analytics");

    private PortPlan() {}

    static Map<String, Integer> free() throws IOException {
        Map<String, Integer> ports = new LinkedHashMap<>();
        for (String name : NAMES) {
            String wanted = System.getenv("BANDHU_PORT_" + name.toUpperCase(Locale.ROOT));
            ports.put(name, wanted == null ? Ports.free() : Integer.parseInt(wanted));
        }
        return ports;
    }
}
