package bandhu.local.demo;

import bandhu.local.demo.Export.Account;
import bandhu.local.demo.Export.Deal;
import bandhu.local.demo.Export.Product;
import bandhu.local.demo.Export.Seller;
import bandhu.local.demo.Export.Stage;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Reads an export in four CSV files: accounts, products, sales_teams, sales_pipeline. */
final class CsvExport {
    private final Path folder;
    private final String system;
    private final LoadReport report;

    CsvExport(Path folder, String system, LoadReport report) {
        this.folder = folder;
        this.system = system;
        this.report = report;
    }

    /** Throws {@link IOException} naming the file that is missing or not readable. */
    Export read() throws IOException {
        List<Product> products = rows("products.csv", this::product);
        List<Seller> sellers = rows("sales_teams.csv", this::seller);
        Map<String, Product> catalogue =
                products.stream().collect(Collectors.toMap(Product::id, Function.identity(), (a, b) -> a));
        List<Deal> deals = rows("sales_pipeline.csv", row -> deal(row, catalogue));
        Map<String, LocalDate> firstContacts = firstContacts(deals);
        List<Account> accounts = rows("accounts.csv", row -> account(row, firstContacts));
        long idle = sellers.stream()
                .filter(seller -> deals.stream().noneMatch(deal -> deal.seller().equals(seller.name())))
                .count();
        for (int i = 0; i < idle; i++) {
            report.noticed("sellers without a deal");
        }
        return new Export(system, "USD", accounts, products, sellers, deals);
    }

    private Account account(NamedCsvRecord row, Map<String, LocalDate> firstContacts) {
        String name = text(row, "account").orElseThrow(() -> new IllegalArgumentException("an account without a name"));
        String sector = text(row, "sector")
                .map(word -> corrected("sector", word, Spelling.closest(word, Spelling.INDUSTRIES)))
                .orElse(null);
        String country = text(row, "office_location")
                .map(word -> corrected("country", word, Spelling.country(word)))
                .map(Spelling::countryCode)
                .orElse(null);
        return new Account(
                name,
                name,
                sector,
                country,
                text(row, "employees").map(Integer::valueOf).orElse(null),
                firstContacts.get(name));
    }

    private Product product(NamedCsvRecord row) {
        String name = text(row, "product").orElseThrow(() -> new IllegalArgumentException("a product without a name"));
        return new Product(
                name,
                name,
                text(row, "series").orElse(null),
                text(row, "sales_price").map(BigDecimal::new).orElse(null));
    }

    private Seller seller(NamedCsvRecord row) {
        return new Seller(
                text(row, "sales_agent").orElseThrow(() -> new IllegalArgumentException("a seller without a name")),
                text(row, "manager").orElse(null),
                text(row, "regional_office").orElse(null));
    }

    private Deal deal(NamedCsvRecord row, Map<String, Product> catalogue) {
        Stage stage = Stage.valueOf(text(row, "deal_stage").orElse("").toUpperCase(Locale.ROOT));
        String product = text(row, "product")
                .map(word -> corrected("product", word, Spelling.closest(word, catalogue.keySet())))
                .orElse(null);
        Optional<String> account = text(row, "account");
        if (account.isEmpty()) {
            report.noticed("deals without an account, loaded without a customer");
        }
        LocalDate engaged = day(row, "engage_date");
        if (engaged == null) {
            report.noticed("deals without a date, recorded as of now");
        }
        BigDecimal value = text(row, "close_value")
                .map(BigDecimal::new)
                .orElseGet(() -> product == null || stage.isClosed()
                        ? null
                        : catalogue.get(product).price());
        return new Deal(
                text(row, "opportunity_id").orElseThrow(() -> new IllegalArgumentException("a deal without an id")),
                text(row, "sales_agent").orElse(null),
                product,
                account.orElse(null),
                stage,
                engaged,
                day(row, "close_date"),
                value);
    }

    private static Map<String, LocalDate> firstContacts(List<Deal> deals) {
        Map<String, LocalDate> first = new HashMap<>();
        for (Deal deal : deals) {
            if (deal.account() != null && deal.engaged() != null) {
                first.merge(deal.account(), deal.engaged(), (a, b) -> a.isBefore(b) ? a : b);
            }
        }
        return first;
    }

    private String corrected(String what, String word, Optional<String> meant) {
        meant.filter(known -> !known.equals(word)).ifPresent(known -> report.corrected(what, word, known));
        return meant.orElse(word);
    }

    private <T> List<T> rows(String name, Function<NamedCsvRecord, T> reader) throws IOException {
        Path file = folder.resolve(name);
        if (!Files.isRegularFile(file)) {
            throw new IOException("There is no " + name + " in " + folder + ".");
        }
        List<T> rows = new ArrayList<>();
        try (CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(file)) {
            for (NamedCsvRecord row : csv) {
                try {
                    rows.add(reader.apply(row));
                } catch (IllegalArgumentException | DateTimeException e) {
                    report.refused(name + " line " + row.getStartingLineNumber(), e.getMessage());
                }
            }
        }
        return rows;
    }

    private static Optional<String> text(NamedCsvRecord row, String column) {
        return row.findField(column).map(String::strip).filter(value -> !value.isEmpty());
    }

    private static LocalDate day(NamedCsvRecord row, String column) {
        return text(row, column).map(LocalDate::parse).orElse(null);
    }
}
