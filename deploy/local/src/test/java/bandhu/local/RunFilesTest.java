package bandhu.local;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class RunFilesTest {

    @TempDir
    Path folder;

    @Test
    void a_part_is_found_again_as_long_as_its_process_lives() throws Exception {
        RunFiles runs = new RunFiles(folder);
        Process process = new ProcessBuilder("sleep", "60").start();
        runs.record(PartName.MAIL, process.toHandle());

        assertThat(new RunFiles(folder).process(PartName.MAIL)).contains(process.toHandle());
        process.destroyForcibly().waitFor();

        assertThat(runs.process(PartName.MAIL)).isEmpty();
        assertThat(runs.isRecorded(PartName.MAIL)).isTrue();
        assertThat(runs.recordedPort(PartName.MAIL, PartName.MAIL.ports().getLast()))
                .contains(3143);
    }

    @Test
    void a_process_that_got_the_same_pid_later_is_not_taken_for_the_part() throws Exception {
        RunFiles runs = new RunFiles(folder);
        runs.record(PartName.MAIL, ProcessHandle.current());
        Path file = folder.resolve("mail.properties");
        Files.writeString(file, Files.readString(file).replaceAll("process=(\\d+)\\\\:\\d+", "process=$1\\\\:1"));

        assertThat(runs.process(PartName.MAIL)).isEmpty();
    }

    @Test
    void a_secret_is_drawn_once_and_read_by_its_owner_alone() throws Exception {
        Path file = folder.resolve("secrets.properties");

        String drawn = new Secrets(file).signing();

        assertThat(new Secrets(file).signing()).isEqualTo(drawn).hasSizeGreaterThanOrEqualTo(32);
        assertThat(new Secrets(file).postgres()).isNotEqualTo(drawn);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @Test
    void no_two_parts_want_the_same_port() {
        List<Integer> ports = Stream.of(PartName.values())
                .flatMap(part -> part.ports().stream())
                .map(Port::byDefault)
                .toList();

        assertThat(ports).doesNotHaveDuplicates();
    }
}
