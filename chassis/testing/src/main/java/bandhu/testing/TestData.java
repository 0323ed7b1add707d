package bandhu.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/**
 * Published data sets, which are not part of this project: {@code BANDHU_TEST_DATA} names the folder that they lie in. Where it is
 * not set, a test that needs one is skipped; where it is set, the set must be there.
 */
public final class TestData {

    private static final String FOLDER = System.getenv("BANDHU_TEST_DATA");

    private TestData() {}

    /** The folder of one data set. */
    public static Path folder(String name) {
        assumeTrue(FOLDER != null, "BANDHU_TEST_DATA does not name a folder with " + name + ".");
        Path folder = Path.of(FOLDER, name);
        assertThat(folder).as("BANDHU_TEST_DATA is set").isDirectory();
        return folder;
    }

    /** All files of a data set, by name. */
    public static List<Path> files(String name) throws IOException {
        try (var found = Files.walk(folder(name))) {
            return found.filter(Files::isRegularFile).sorted().toList();
        }
    }
}
