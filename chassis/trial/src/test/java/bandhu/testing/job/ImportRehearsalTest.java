package bandhu.testing.job;

import bandhu.chassis.record.Uuid7;
import bandhu.chassis.security.Roles;
import bandhu.testing.Client;
import bandhu.testing.Jobs;
import bandhu.testing.Tenant;
import bandhu.testing.Tenants;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;

/** A dry run tells what the real run does, however far apart the rows are that are in each other's way. */
@QuarkusTest
class ImportRehearsalTest {
    private static final List<String> MODES = List.of("create", "upsert", "update");
    private static final List<String> DUPLICATES = List.of("refuse", "skip", "apply");
    private static final int SEVERAL_CHUNKS = 470;
    private final Tenant tenant = Tenants.random();
    private final Client admin = tenant.as(Roles.ADMIN);

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void any_file_is_told_as_it_is_done(long seed) {
        Random random = new Random(seed);
        loaded("?mode=create", "title,stars,externalIds.erp\n" + rows(random, 60, 40, false));
        String file = "title,stars,externalIds.erp,externalIds.shop,id\n"
                + rows(random, SEVERAL_CHUNKS, 40 + random.nextInt(400), true);
        String mode = MODES.get(random.nextInt(MODES.size()));
        String options = "?mode=" + mode + "&key=externalIds.erp&onDuplicate="
                + DUPLICATES.get(random.nextInt(DUPLICATES.size()));

        JsonPath told = loaded(options + "&dryRun=true", file);
        JsonPath done = loaded(options, file);

        assertThat(told.getMap("counts")).as(options).isEqualTo(done.getMap("counts"));
        assertThat(errors(told)).as(options).isEqualTo(errors(done));
    }

    @Test
    void a_second_row_of_an_external_id_far_behind_the_first_is_foreseen() {
        String file = "title,stars,externalIds.erp,externalIds.shop\nfirst,1,a,same\n"
                + "other,1,,\n".repeat(SEVERAL_CHUNKS)
                + "second,1,b,same\n";

        JsonPath told = loaded("?mode=create&dryRun=true", file);

        assertThat(told.getMap("counts").get("refused")).isEqualTo(1);
        assertThat(errors(told)).hasSize(1).first().asString().contains("already-exists");
    }

    @Test
    void of_two_things_that_another_record_has_the_id_is_told_whatever_stands_beside_the_row() {
        String head = "title,stars,externalIds.erp,id\n";
        String taken = Uuid7.next().toString();
        loaded("?mode=create", head + "first,1,a," + taken + "\n");
        String file = head + "other,1,b,\nboth,1,a," + taken + "\nelsewhere,1,a,\nbeside,1,b,\n";

        JsonPath done = loaded("?mode=create&onDuplicate=apply", file);

        assertThat(done.getMap("counts")).isEqualTo(Map.of("created", 1, "refused", 3));
        admin.get("/v1/sample-jobs/" + done.getString("id") + "/errors")
                .body("items.row", contains(2, 3, 4))
                .body("items.column", contains("id", "externalIds.erp", "externalIds.erp"))
                .body("items.code", everyItem(equalTo("already-exists")));
    }

    /** Few values, so that rows meet; some that cannot be read, and some that break rules. */
    private static String rows(Random random, int count, int keys, boolean wide) {
        StringBuilder rows = new StringBuilder();
        for (int n = 0; n < count; n++) {
            rows.append(random.nextInt(25) == 0 ? "" : "note " + random.nextInt(6))
                    .append(',');
            rows.append(
                            random.nextInt(40) == 0
                                    ? "many"
                                    : Integer.toString(random.nextInt(40) == 0 ? 9 : random.nextInt(3)))
                    .append(",k")
                    .append(wide ? random.nextInt(keys) : n);
            if (wide) {
                rows.append(',')
                        .append(random.nextInt(3) == 0 ? "s" + random.nextInt(keys) : "")
                        .append(',');
                rows.append(
                        random.nextInt(6) == 0 ? new UUID(0x7000, 0x8000_0000_0000_0000L + random.nextInt(keys)) : "");
            }
            rows.append('\n');
        }
        return rows.toString();
    }

    private List<String> errors(JsonPath job) {
        return admin
                .get("/v1/sample-jobs/" + job.getString("id") + "/errors?limit=200")
                .extract()
                .jsonPath()
                .getList("items")
                .stream()
                .map(Object::toString)
                .map(item -> item.replaceAll("\\bid=[0-9a-f-]{36}", ""))
                .toList();
    }

    private JsonPath loaded(String query, String file) {
        return Jobs.ended(
                admin,
                admin.request()
                        .contentType("text/csv")
                        .body(file)
                        .post("/v1/notes/imports" + query)
                        .then()
                        .statusCode(202));
    }
}
