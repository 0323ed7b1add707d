package bandhu.testing.journal;

import bandhu.chassis.security.Roles;
import bandhu.testing.data.OwnerDatabase;
import bandhu.testing.embedded.Person;
import bandhu.testing.embedded.TestInfrastructure;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Many listeners at once, and one that does not keep up. */
@QuarkusTest
class CrowdTest {
    private static final int CROWD = 100;
    private static final int NOTES = 60;
    private static final String BUSY = "SELECT count(*) FROM pg_stat_activity WHERE state <> 'idle' AND usename <> ?";
    private final Notebook notebook = new Notebook();

    @TestHTTPResource(Notebook.EVENTS + "/stream")
    URI stream;

    @Inject
    OwnerDatabase database;

    @Test
    void a_hundred_hear_everything_and_cost_no_threads_and_no_connections() {
        notebook.note("The first opens connections");
        notebook.expect(1);
        int threads = ManagementFactory.getThreadMXBean().getThreadCount();
        List<Ear> ears = IntStream.range(0, CROWD)
                .mapToObj(_ -> Ear.of(notebook, stream, ""))
                .toList();
        ears.forEach(Ear::listening);

        Notebook.expect(() -> database.query(BUSY, "nobody") <= 1);
        assertThat(ManagementFactory.getThreadMXBean().getThreadCount() - threads)
                .isLessThan(CROWD / 2);
        notebook.notes(NOTES);

        ears.forEach(ear -> Notebook.expect(() -> ear.positions().size() == NOTES));
        assertThat(ears).allSatisfy(ear -> assertThat(ear.positions())
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(2, NOTES + 1).boxed().toList()));
        ears.forEach(Ear::close);
    }

    @Test
    void one_that_does_not_read_holds_nobody_up_and_loses_nothing() throws IOException {
        try (Socket slow = slow();
                Ear ear = Ear.of(notebook, stream, "?after=0").listening()) {
            notebook.notes(NOTES);

            Notebook.expect(() -> ear.positions().size() == NOTES);

            assertThat(read(slow)).containsExactlyElementsOf(ear.positions());
        }
    }

    /** Has asked, and leaves the answer where it is. */
    private Socket slow() throws IOException {
        Socket socket = new Socket();
        socket.setReceiveBufferSize(1_024);
        socket.connect(new InetSocketAddress(stream.getHost(), stream.getPort()));
        String token = TestInfrastructure.join()
                .tokens()
                .mint(Person.of(notebook.tenant().name(), Roles.INTEGRATION));
        socket.getOutputStream()
                .write("GET %s?after=0 HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer %s\r\n\r\n"
                        .formatted(stream.getPath(), token)
                        .getBytes(StandardCharsets.US_ASCII));
        return socket;
    }

    private static List<Long> read(Socket socket) throws IOException {
        List<Long> positions = new ArrayList<>();
        var lines = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
        String id = null;
        while (positions.size() < NOTES) {
            String line = lines.readLine();
            id = line.startsWith("id:") ? line.substring("id:".length()) : id;
            if (line.startsWith("data:")) {
                positions.add(Long.parseLong(id));
            }
        }
        return positions;
    }
}
