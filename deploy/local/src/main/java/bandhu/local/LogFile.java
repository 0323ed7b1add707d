package bandhu.local;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Shows a log, and what is added to it while one watches. */
final class LogFile {

    private static final long LOOK = 300;

    private final Path file;
    private final PrintStream out;

    LogFile(Path file, PrintStream out) {
        this.file = file;
        this.out = out;
    }

    void print(boolean follow) throws IOException, InterruptedException {
        if (!Files.exists(file)) {
            throw new Complaint("There is no log yet: " + file + ".");
        }
        try (InputStream in = Files.newInputStream(file)) {
            in.transferTo(out);
            out.flush();
            while (follow) {
                Thread.sleep(LOOK);
                in.transferTo(out);
                out.flush();
            }
        }
    }
}
