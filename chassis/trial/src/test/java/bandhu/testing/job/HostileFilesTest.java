package bandhu.testing.job;

import bandhu.chassis.security.Roles;
import bandhu.testing.Client;
import bandhu.testing.Footprint;
import bandhu.testing.Jobs;
import bandhu.testing.Tenant;
import bandhu.testing.Tenants;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

/** Files that nobody made to be read end in an error that says what is wrong with them, and leave nothing. */
@QuarkusTest
class HostileFilesTest {
    private final Tenant tenant = Tenants.random();
    private final Client admin = tenant.as(Roles.ADMIN);

    /** A file of 1 GiB without an end of line, a million columns, packed ones, binary ones: each is told at once what is wrong. */
    @ParameterizedTest
    @MethodSource("hostileFiles")
    void hostile_files_end_in_a_clear_error(String type, String beginning, String repeated, long bytes) {
        Footprint before = Footprint.settled(tenant);

        admin.request()
                .contentType(type)
                .body(new Repeated(beginning, repeated, bytes))
                .post("/v1/notes/imports")
                .then()
                .statusCode(422)
                .body("code", equalTo("unreadable-file"))
                .body("detail", notNullValue());

        assertThat(Footprint.settled(tenant)).isEqualTo(before);
    }

    static Stream<Arguments> hostileFiles() {
        return Stream.of(
                Arguments.of("text/csv", "title,stars\n", "x", 64L << 20),
                Arguments.of("text/csv", "title,stars\n\"", "x\n", 64L << 20),
                Arguments.of("application/jsonl", "{\"title\": \"", "x", 64L << 20),
                Arguments.of("text/csv", "title", ",a", 2L << 20),
                Arguments.of("text/csv", "title,stars\n1", ",1", 2L << 20),
                Arguments.of("text/csv", "PK\u0003\u0004", "\u0001", 1L << 20),
                Arguments.of("text/csv", "\u0000", "\u0000", 1L << 16),
                Arguments.of("text/csv", "title,st\u0000ars\n", "a,1\n", 1L << 10),
                Arguments.of("text/csv", "", "", 0L));
    }

    @Test
    void a_cell_with_what_is_no_text_is_an_error_of_its_row() {
        JsonPath job = loaded("", "title,stars\nno\u0000te,1\ngood,2\n");

        assertThat(job.getMap("counts")).as("%s", errors(job)).isEqualTo(Map.of("created", 1, "refused", 1));
        admin.get("/v1/sample-jobs/" + job.getString("id") + "/errors").body("items.code", contains("nul-character"));
    }

    @Test
    void ends_of_lines_may_be_of_all_kinds_and_formulas_are_texts() {
        JsonPath job = loaded("", "title,stars\r\none,1\ntwo,2\rthree,3\r\n\"fo\nur\",4\n=1+1,5");

        assertThat(job.getMap("counts")).as("%s", errors(job)).isEqualTo(Map.of("created", 5));
        admin.get("/v1/notes?stars=5").body("items.title", contains("=1+1"));
    }

    /** As many bytes as are asked for, made while they are sent. */
    private static final class Repeated extends InputStream {
        private final byte[] beginning;
        private final byte[] repeated;
        private final long bytes;
        private long at;

        private Repeated(String beginning, String repeated, long bytes) {
            this.beginning = beginning.getBytes(StandardCharsets.UTF_8);
            this.repeated = repeated.getBytes(StandardCharsets.UTF_8);
            this.bytes = bytes;
        }

        @Override
        public int read() {
            if (at >= bytes) {
                return -1;
            }
            int next = at < beginning.length
                    ? beginning[(int) at]
                    : repeated[(int) ((at - beginning.length) % repeated.length)];
            at++;
            return next & 0xFF;
        }
    }

    private Object errors(JsonPath job) {
        return admin.get("/v1/sample-jobs/" + job.getString("id") + "/errors")
                .extract()
                .path("items");
    }

    private JsonPath loaded(String query, String file) {
        return Jobs.ended(
                admin,
                admin.request()
                        .contentType("text/csv")
                        .body(file.getBytes(StandardCharsets.UTF_8))
                        .post("/v1/notes/imports" + query)
                        .then());
    }
}
