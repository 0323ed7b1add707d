package bandhu.testing.event;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The committed examples of events: what a listener's test reads, so that it never makes up the producer's event. */
public final class EventExamples {
    private EventExamples() {}

    /** @param type {@code bandhu.sales.order-placed.v1} */
    public static String read(String type) {
        try {
            return Files.readString(file(type, "example"));
        } catch (IOException e) {
            throw new UncheckedIOException("there is no example of " + type, e);
        }
    }

    static Path file(String type, String kind) {
        return folder().resolve(type + "." + kind + ".json");
    }

    private static Path folder() {
        return root().resolve("docs").resolve("contracts").resolve("events");
    }

    private static Path root() {
        String given = System.getProperty("bandhu.root");
        if (given != null) {
            return Path.of(given);
        }
        Path here = Path.of("").toAbsolutePath();
        while (here.getParent() != null && !Files.exists(here.resolve("mvnw"))) {
            here = here.getParent();
        }
        return here;
    }
}
