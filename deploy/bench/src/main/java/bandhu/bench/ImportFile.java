package bandhu.bench;

import bandhu.bench.seed.Names;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file of customers as another system would write it. */
final class ImportFile {
    private static final int TAGS = 40;

    private ImportFile() {}

    static Path write(int rows) throws IOException {
        Path file = Files.createTempFile("customers", ".csv");
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write(
                    "kind,name.given,name.family,emails.address,phones.number,country,language,tags,externalIds.legacy\n");
            for (int n = 0; n < rows; n++) {
                out.write("person,%s,%s,person%d@example.org,+9477%07d,,si,tag-%d,%d\n"
                        .formatted(Names.given(n), Names.family(n), n, n % 10_000_000, n % TAGS, n));
            }
        }
        return file;
    }
}
