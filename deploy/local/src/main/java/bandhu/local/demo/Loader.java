package bandhu.local.demo;

import bandhu.local.demo.Export.Account;
import bandhu.local.demo.Export.Product;
import bandhu.local.demo.Export.Seller;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;

/**
 * Writes an export into a tenant over the public API, as quiet history. Every write is an upsert by external id, or is asked
 * for only where it is missing, so that a second run changes nothing.
 */
final class Loader {
    static final Map<String, String> QUIET = Map.of("Bandhu-Quiet", "history");
    private static final int PARALLEL = 12;
    private static final int TOGETHER = 50;
    private static final int CENTS = 2;
    private final Api api;
    private final Export export;
    private final LoadReport report;
    private final PrintStream out;
    private final Positions positions;

    Loader(Load load, Export export, PrintStream out) {
        this.api = load.api();
        this.report = load.report();
        this.positions = load.positions();
        this.export = export;
        this.out = out;
    }

    /** Writes everything; answers the ids of the products by the export's names. */
    Map<String, String> load() {
        setCurrency();
        Map<String, String> products = new ConcurrentHashMap<>();
        each("products", export.products(), product -> upsert("products", product.id(), body(product))
                .ifPresent(id -> products.put(product.id(), id)));
        Map<String, String> sellers = organisation();
        Map<String, String> customers = new ConcurrentHashMap<>();
        each("accounts", export.accounts(), account -> upsert("customers", account.id(), body(account))
                .ifPresent(id -> customers.put(account.id(), id)));
        DealWriter deals =
                new DealWriter(api, export, report, positions, new DealWriter.Known(products, sellers, customers));
        chunks("deals", export.deals(), deals::write);
        return products;
    }

    private void setCurrency() {
        Api.Answer settings = api.get("/v1/tenant-settings", Map.of());
        if (!settings.body().path("currency").asText().equals(export.currency())) {
            Api.Answer answer = api.patch(
                    "/v1/tenant-settings", JsonNodeFactory.instance.objectNode().put("currency", export.currency()));
            positions.keep("settings", answer);
            report.changed("tenant settings");
        }
    }

    /** Regions, the teams of managers in them, managers and sellers; answers the sellers' ids by name. */
    private Map<String, String> organisation() {
        Map<String, String> sellers = new ConcurrentHashMap<>();
        Map<String, String> regions = new HashMap<>();
        Map<String, String> teams = new HashMap<>();
        Map<String, String> managers = new TreeMap<>();
        export.sellers().stream()
                .filter(seller -> seller.manager() != null)
                .forEach(seller -> managers.put(seller.manager(), seller.region()));
        managers.values().stream().distinct().forEach(region -> upsert(
                        "teams",
                        "region:" + region,
                        object().put("name", region).put("region", region))
                .ifPresent(id -> regions.put(region, id)));
        managers.forEach((manager, region) -> {
            upsert("sellers", manager, object().put("name", manager).put("teamId", regions.get(region)))
                    .ifPresent(id -> sellers.put(manager, id));
            upsert(
                            "teams",
                            "manager:" + manager,
                            object().put("name", "Team of " + manager)
                                    .put("parentId", regions.get(region))
                                    .put("managerId", sellers.get(manager))
                                    .put("region", region))
                    .ifPresent(id -> teams.put(manager, id));
        });
        each("sellers", export.sellers(), seller -> upsert("sellers", seller.name(), body(seller, teams))
                .ifPresent(id -> sellers.put(seller.name(), id)));
        return sellers;
    }

    /** The record's id; empty when it was refused, which is reported. */
    private Optional<String> upsert(String collection, String externalId, ObjectNode body) {
        Api.Answer answer = api.put(
                "/v1/" + collection + "/by-external-id/" + export.system() + "/" + Api.encode(externalId), body, QUIET);
        report.sent(collection);
        if (!answer.ok()) {
            report.refused(collection + " " + externalId, answer.problem());
            return Optional.empty();
        }
        if (answer.position().isPresent()) {
            report.changed(collection);
            positions.keep(answer.id(), answer);
        }
        return Optional.of(answer.id());
    }

    private ObjectNode body(Product product) {
        ObjectNode body = object().put("sku", product.id())
                .put("name", product.name())
                .put("family", product.family())
                .put("kind", "good");
        if (product.price() != null) {
            body.set("price", money(product.price(), export.currency()));
        }
        return body;
    }

    private static ObjectNode body(Seller seller, Map<String, String> teams) {
        return object().put("name", seller.name()).put("teamId", teams.get(seller.manager()));
    }

    private static ObjectNode body(Account account) {
        ObjectNode body = object().put("kind", "organization");
        ObjectNode organization = body.putObject("organization").put("legalName", account.name());
        if (account.sector() != null) {
            organization.put("industry", account.sector());
        }
        if (account.employees() != null) {
            organization.put("size", account.employees().toString());
        }
        if (account.country() != null) {
            body.putArray("addresses").addObject().put("type", "office").put("country", account.country());
        }
        if (account.firstContact() != null) {
            body.put("occurredAt", account.firstContact().toString());
        }
        return body;
    }

    /** Rows side by side: each is independent of the others, and the order of history is that of its dates. */
    <T> void each(String what, List<T> rows, Consumer<T> write) {
        sideBySide(what, rows.stream().map(List::of).toList(), chunk -> write.accept(chunk.getFirst()));
    }

    private <T> void chunks(String what, List<T> rows, Consumer<List<T>> write) {
        List<List<T>> chunks = new ArrayList<>();
        for (int from = 0; from < rows.size(); from += TOGETHER) {
            chunks.add(rows.subList(from, Math.min(from + TOGETHER, rows.size())));
        }
        sideBySide(what, chunks, write);
    }

    private <T> void sideBySide(String what, List<List<T>> chunks, Consumer<List<T>> write) {
        Progress progress =
                new Progress(out, what, chunks.stream().mapToInt(List::size).sum());
        try (ExecutorService workers =
                Executors.newFixedThreadPool(PARALLEL, Thread.ofVirtual().factory())) {
            for (List<T> chunk : chunks) {
                workers.submit(() -> {
                    try {
                        write.accept(chunk);
                    } catch (RuntimeException e) {
                        report.refused(what + " " + chunk, e.toString());
                    } finally {
                        progress.step(chunk.size());
                    }
                });
            }
        }
    }

    static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    static ObjectNode money(BigDecimal amount, String currency) {
        return object().put(
                        "amount",
                        amount.setScale(CENTS, RoundingMode.UNNECESSARY).toPlainString())
                .put("currency", currency);
    }
}
