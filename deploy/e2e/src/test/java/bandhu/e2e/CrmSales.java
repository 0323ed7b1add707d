package bandhu.e2e;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What the export's files say, counted here by plain reading: the yardstick of what the suite makes of them. */
record CrmSales(List<Deal> deals, Map<String, Seller> sellers, Map<String, String> sectors) {

    /** The column of the account among those of a deal. */
    private static final int ACCOUNT = 3;

    record Deal(String agent, String product, String account, String stage, LocalDate closed, BigDecimal value) {

        boolean isWon() {
            return stage.equals("Won");
        }

        boolean isClosed() {
            return isWon() || stage.equals("Lost");
        }
    }

    record Seller(String manager, String region) {}

    /** Figures of closed deals. */
    record Figures(long won, long lost, BigDecimal revenue) {

        static Figures of(List<Deal> deals) {
            List<Deal> won = deals.stream().filter(Deal::isWon).toList();
            return new Figures(
                    won.size(),
                    deals.size() - won.size(),
                    won.stream().map(Deal::value).reduce(BigDecimal.ZERO, BigDecimal::add));
        }

        double winRate() {
            return (double) won / (won + lost);
        }
    }

    static CrmSales read(Path folder) throws IOException {
        return new CrmSales(
                rows(folder, "sales_pipeline.csv").stream().map(CrmSales::deal).toList(),
                rows(folder, "sales_teams.csv").stream()
                        .collect(Collectors.toMap(
                                row -> row.getField("sales_agent"),
                                row -> new Seller(row.getField("manager"), row.getField("regional_office")))),
                rows(folder, "accounts.csv").stream()
                        .collect(Collectors.toMap(
                                row -> row.getField("account"),
                                row -> row.getField("sector").equals("technolgy")
                                        ? "technology"
                                        : row.getField("sector"))));
    }

    Figures total() {
        return Figures.of(closed());
    }

    /** The figures of each group that has a closed deal, by the group's label. */
    Map<String, Figures> by(String grouping) {
        return closed().stream()
                .collect(Collectors.groupingBy(key(grouping), TreeMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, group -> Figures.of(group.getValue())));
    }

    Map<String, LocalDate> firstWins() {
        return closed().stream()
                .filter(Deal::isWon)
                .collect(Collectors.toMap(Deal::account, Deal::closed, (a, b) -> a.isBefore(b) ? a : b, TreeMap::new));
    }

    /** A third of the accounts: enough lives to compare, in a third of the time. */
    Set<String> everyThirdAccount() {
        List<String> accounts = sectors.keySet().stream().sorted().toList();
        return IntStream.range(0, accounts.size())
                .filter(i -> i % 3 == 0)
                .mapToObj(accounts::get)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** A copy of the export with the rows of every file from the last to the first, and of the deals those of these accounts. */
    Path lastToFirst(Path folder, Set<String> accounts) throws IOException {
        Path copy = Files.createTempDirectory("reversed").resolve(folder.getFileName());
        Files.createDirectories(copy);
        try (var sources = Files.newDirectoryStream(folder, "*.csv")) {
            for (Path file : sources) {
                List<String> lines = Files.readAllLines(file);
                List<String> turned =
                        new ArrayList<>(lines.subList(1, lines.size()).reversed());
                if (file.endsWith("sales_pipeline.csv")) {
                    turned.removeIf(line -> !accounts.contains(line.split(",", -1)[ACCOUNT]));
                }
                turned.addFirst(lines.getFirst());
                Files.write(copy.resolve(file.getFileName()), turned);
            }
        }
        return copy;
    }

    private List<Deal> closed() {
        return deals.stream().filter(Deal::isClosed).toList();
    }

    private Function<Deal, String> key(String grouping) {
        return switch (grouping) {
            case "seller" -> Deal::agent;
            case "manager" -> deal -> sellers.get(deal.agent()).manager();
            case "region" -> deal -> sellers.get(deal.agent()).region();
            case "product" -> Deal::product;
            case "sector" -> deal -> sectors.get(deal.account());
            case "month" -> deal -> deal.closed().toString().substring(0, 7);
            default -> throw new IllegalArgumentException(grouping);
        };
    }

    private static Deal deal(NamedCsvRecord row) {
        String product = row.getField("product");
        String closed = row.getField("close_date");
        String value = row.getField("close_value");
        return new Deal(
                row.getField("sales_agent"),
                product.equals("GTXPro") ? "GTX Pro" : product,
                row.getField("account"),
                row.getField("deal_stage"),
                closed.isEmpty() ? null : LocalDate.parse(closed),
                value.isEmpty() ? null : new BigDecimal(value));
    }

    private static List<NamedCsvRecord> rows(Path folder, String file) throws IOException {
        try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(folder.resolve(file))) {
            return reader.stream().toList();
        }
    }
}
