package bandhu.testing.job;

import bandhu.chassis.imports.ImportOptions;
import bandhu.chassis.imports.file.Row;
import bandhu.chassis.imports.file.Rows;
import bandhu.testing.TestData;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** The csv-spectrum: files of CSV that are hard to cut, each with what it says. */
class CsvSpectrumTest {
    private static final ImportOptions HEADED = new ImportOptions(
            null, null, null, Map.of(), ImportOptions.Format.CSV, null, null, null, true, null, null, null, null);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "comma_in_quotes",
                "empty",
                "empty_crlf",
                "escaped_quotes",
                "json",
                "newlines",
                "newlines_crlf",
                "quotes_and_newlines",
                "simple",
                "simple_crlf",
                "utf8"
            })
    void each_file_says_what_it_should(String name) throws IOException {
        Path folder = TestData.folder("csv-spectrum");

        ArrayNode read = read(folder.resolve("csvs").resolve(name + ".csv"));

        JsonNode wanted = new ObjectMapper()
                .readTree(folder.resolve("json").resolve(name + ".json").toFile());
        assertThat(read).isEqualTo(wanted);
    }

    /** What it should say is published with another number, and is not a list. */
    @Test
    void coordinates_with_quotes_inside_stay_whole() throws IOException {
        ArrayNode read = read(TestData.folder("csv-spectrum").resolve("csvs").resolve("location_coordinates.csv"));

        assertThat(read).singleElement().satisfies(row -> {
            assertThat(row.path("Contact Phone Number").textValue()).isEqualTo("2095257564");
            assertThat(row.path("Location Coordinates").textValue())
                    .endsWith("'17.9\"W")
                    .contains("'37.8\"N");
            assertThat(row.path("Counties").textValue()).isEqualTo("Stanislaus");
        });
    }

    @Test
    void no_file_is_left_out() throws IOException {
        assertThat(TestData.files("csv-spectrum").stream()
                        .filter(file -> file.toString().endsWith(".csv")))
                .hasSize(12);
    }

    private static ArrayNode read(Path file) throws IOException {
        ArrayNode all = JsonNodeFactory.instance.arrayNode();
        try (var stream = Files.newInputStream(file)) {
            Rows rows = bandhu.chassis.imports.file.Files.open(stream, HEADED, null);
            List<String> columns = rows.columns();
            for (Row row = rows.next(); row != null; row = rows.next()) {
                ObjectNode object = all.addObject();
                for (int i = 0; i < columns.size(); i++) {
                    object.put(columns.get(i), row.cells().get(i));
                }
            }
        }
        return all;
    }
}
