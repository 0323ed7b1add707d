package bandhu.local.demo;

import bandhu.local.demo.Export.Deal;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class CsvExportTest {
    private static final String DEALS =
            "opportunity_id,sales_agent,product,account,deal_stage,engage_date,close_date,close_value\n";
    private final LoadReport report = new LoadReport();

    @TempDir
    Path folder;

    @BeforeEach
    void write_an_export() throws IOException {
        write("accounts.csv", """
                account,sector,year_established,revenue,employees,office_location,subsidiary_of
                Kandy Stores,retial,1996,1.5,12,Sri Lanka,
                Arusha Safaris,travel,2001,2.5,,Tanzania,
                """);
        write("products.csv", "product,series,sales_price\nTea Box,Tea,18.5\n");
        write("sales_teams.csv", "sales_agent,manager,regional_office\nAmara,Bandara,South\nIdle,Bandara,South\n");
        write("sales_pipeline.csv", DEALS + "D1,Amara,TeaBox,Kandy Stores,Won,2025-01-02,2025-02-03,20\n");
    }

    @Test
    void spellings_are_put_right_and_counted() throws IOException {
        Export export = read();

        assertThat(export.accounts().getFirst().sector()).isEqualTo("retial");
        assertThat(export.deals().getFirst().product()).isEqualTo("Tea Box");
        assertThat(report.noticedCount("product \"TeaBox\" read as \"Tea Box\""))
                .isEqualTo(1);
    }

    @Test
    void a_country_becomes_its_code() throws IOException {
        assertThat(read().accounts()).extracting(Export.Account::country).containsExactly("LK", "TZ");
    }

    @Test
    void an_account_is_known_since_its_first_deal() throws IOException {
        assertThat(read().accounts().getFirst().firstContact()).isEqualTo(LocalDate.of(2025, 1, 2));
        assertThat(read().accounts().get(1).firstContact()).isNull();
    }

    @Test
    void an_open_deal_is_worth_its_products_price() throws IOException {
        write("sales_pipeline.csv", DEALS + "D1,Amara,Tea Box,,Prospecting,,,\n");

        Deal deal = read().deals().getFirst();
        assertThat(deal.value()).isEqualTo(new BigDecimal("18.5"));
        assertThat(report.noticedCount("deals without an account, loaded without a customer"))
                .isEqualTo(1);
        assertThat(report.noticedCount("deals without a date, recorded as of now"))
                .isEqualTo(1);
    }

    @Test
    void sellers_without_a_deal_are_told() throws IOException {
        read();

        assertThat(report.noticedCount("sellers without a deal")).isEqualTo(1);
    }

    @Test
    void a_row_that_cannot_be_read_is_refused_by_name_and_the_others_go_on() throws IOException {
        write("sales_pipeline.csv", DEALS + """
                D1,Amara,Tea Box,Kandy Stores,Won,2025-13-02,2025-02-03,20
                D2,Amara,Tea Box,Kandy Stores,Dreaming,2025-01-02,,
                D3,Amara,Tea Box,Kandy Stores,Won,2025-01-02,2025-02-03,20
                """);

        assertThat(read().deals()).extracting(Deal::id).containsExactly("D3");
        assertThat(report.refusals()).hasSize(2).allSatisfy(row -> assertThat(row)
                .startsWith("sales_pipeline.csv line"));
        assertThat(report.isClean()).isFalse();
    }

    @Test
    void a_missing_file_is_named() throws IOException {
        Files.delete(folder.resolve("products.csv"));

        assertThatThrownBy(this::read).isInstanceOf(IOException.class).hasMessageContaining("products.csv");
    }

    private Export read() throws IOException {
        return new CsvExport(folder, "test", report).read();
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }
}
