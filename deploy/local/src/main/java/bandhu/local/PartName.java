package bandhu.local;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The parts of the suite in the order in which they start. */
enum PartName {
    POSTGRES(new Port("postgres", 15432)),
    KAFKA(new Port("kafka", 19092)),
    IDENTITY(new Port("identity", 8090)),
    MAIL(new Port("smtp", 3025), new Port("imap", 3143)),
    GATEWAY(new Port("gateway", 8080)),
    CUSTOMER(new Port("customer", 8081)),
    SALES(new Port("sales", 8082)),
    MARKETING(new Port("marketing", 8083)),
    SUPPORT(new Port("support", 8084)),
    ANALYTICS(new Port("analytics", 8085));

    private final List<Port> ports;

    PartName(Port... ports) {
        this.ports = List.of(ports);
    }

    List<Port> ports() {
        return ports;
    }

    String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    boolean isService() {
        return ordinal() >= CUSTOMER.ordinal();
    }

    static List<PartName> services() {
        return Stream.of(values()).filter(PartName::isService).toList();
    }

    static PartName parse(String text) {
        Optional<PartName> found =
                Stream.of(values()).filter(part -> part.text().equals(text)).findFirst();
        return found.orElseThrow(() -> new Complaint("There is no part " + text + "; the parts are "
                + String.join(", ", Stream.of(values()).map(PartName::text).toList()) + "."));
    }
}
