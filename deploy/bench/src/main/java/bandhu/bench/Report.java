package bandhu.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The figures as Markdown, and their place in {@code docs/performance.md}. */
final class Report {
    static final String MEASURED = "measured";
    static final String VOLUME = "volume";
    static final String IMPORT = "import";
    private static final double[] SHARES = {0.50, 0.95, 0.99};
    private static final double LAST = 0.99;
    private final StringBuilder text = new StringBuilder();

    void head(Settings settings, String machine) {
        line(
                "Measured on %s%s.",
                LocalDate.now(ZoneOffset.UTC),
                settings.quick() ? " by a short run (`--quick`): good for a look, not for a claim" : "");
        line("%s", machine);
        line(
                "%d customers in the tenant, %d callers, medians of %d rounds of %d s, each request warmed for %d s.",
                settings.customers(),
                Settings.CONCURRENCY,
                settings.rounds(),
                settings.round().toSeconds(),
                settings.warmUp().toSeconds());
    }

    void requests(Map<Endpoint, Samples> results) {
        line("");
        line(
                "| request | statements | service CPU µs | direct /s | gateway /s | yardstick /s | ratio (spread) | by gateway | floor | aim |");
        line("| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |");
        results.forEach((endpoint, samples) -> line(
                "| %s | %s | %.0f | %.0f | %.0f | %.0f | **%.2f** (%.2f to %.2f) | %.2f | %s | %s |",
                endpoint.name(),
                endpoint.statements() == 0 ? "" : Integer.toString(endpoint.statements()),
                samples.serviceMicros(),
                samples.direct(),
                samples.gateway(),
                samples.yardstick(),
                samples.ratio(),
                samples.lowest(),
                samples.highest(),
                samples.gatewayRatio(),
                plain(endpoint.goal().floor()),
                plain(endpoint.goal().aim())));
        line("");
        line(
                "The load generator took at most %.2f cores while it asked directly.",
                results.values().stream()
                        .mapToDouble(Samples::generatorCores)
                        .max()
                        .orElse(0));
    }

    void facts(List<Delays> all) {
        line("");
        line(
                "| events /s asked | reached | p50 ms | p95 ms | p99 ms | without a fact after 60 s | floor p99 | aim p99 |");
        line("| --- | --- | --- | --- | --- | --- | --- | --- |");
        for (Delays delays : all) {
            StringBuilder percentiles = new StringBuilder();
            for (double share : SHARES) {
                percentiles.append(String.format(Locale.ROOT, " %.0f |", delays.percentile(share)));
            }
            line(
                    "| %d | %.0f |%s %d | %s | %s |",
                    delays.asked(),
                    delays.reached(),
                    percentiles,
                    delays.lost(),
                    delays.asked() <= 500 ? "250 ms" : "",
                    delays.asked() > 500 ? "75 ms" : "");
        }
    }

    void footprint(Duration first, Duration again, List<Footprint> fresh, List<Footprint> loaded) {
        line("");
        line("| part | started in s | MiB after start | MiB after the load |");
        line("| --- | --- | --- | --- |");
        for (int i = 0; i < fresh.size(); i++) {
            Footprint part = fresh.get(i);
            line(
                    "| %s | %s | %d | %d |",
                    part.part(),
                    part.startSeconds().isPresent() ? plain(part.startSeconds().getAsDouble()) : "",
                    part.megabytes(),
                    loaded.get(i).megabytes());
        }
        line(
                "| all, until well | %s (first time, with empty databases: %s) | %d | %d |",
                plain(again.toMillis() / 1000.0),
                plain(first.toMillis() / 1000.0),
                fresh.stream().mapToLong(Footprint::megabytes).sum(),
                loaded.stream().mapToLong(Footprint::megabytes).sum());
    }

    void volumeHead(Settings settings, String machine) {
        line(
                "Measured on %s%s.",
                LocalDate.now(ZoneOffset.UTC),
                settings.quick() ? " by a short run (`--quick`): good for a look, not for a claim" : "");
        line("%s", machine);
        line(
                "%d customers in the tenant; %d requests a second of one kind at a time for %d s, beside %d `POST`s a second.",
                settings.volume().rows(),
                VolumeBench.RATE,
                settings.volume().round().toSeconds(),
                VolumeBench.WRITES);
    }

    void volume(List<Latency> latencies) {
        line("");
        line("| request | p50 ms | p95 ms | p99 ms | failed | aim p95 |");
        line("| --- | --- | --- | --- | --- | --- |");
        for (Latency latency : latencies) {
            line(
                    "| %s | %.1f | %.1f | %.1f | %d | %s |",
                    latency.name(),
                    latency.percentile(0.50),
                    latency.percentile(0.95),
                    latency.percentile(0.99),
                    latency.failed(),
                    aim(latency.name()));
        }
    }

    private static String aim(String request) {
        if (request.contains("{id}") || request.contains("externalIds.system=&")) {
            return "20 ms";
        }
        return request.contains(Typing.MARK) ? "50 ms" : "100 ms";
    }

    void imported(Settings settings, String machine, ImportFigures figures) {
        line(
                "Measured on %s%s.",
                LocalDate.now(ZoneOffset.UTC),
                settings.quick() ? " by a short run (`--quick`): good for a look, not for a claim" : "");
        line("%s", machine);
        line("%d customers, each with an address, a number, a tag and an id of another system.", settings.imported());
        line("");
        line("| | | floor |");
        line("| --- | --- | --- |");
        line("| import, rows a second | %.0f | 2000 |", figures.imported());
        line("| taking the file in, rows a second | %.0f | |", figures.staged());
        line("| the same rows by `COPY` into a copy of their tables with all indexes | %.0f | |", figures.copied());
        line(
                "| the same rows by `INSERT ... SELECT`, with change and outbox, as the application's role | %.0f | |",
                figures.inserted());
        line("| import against that | **%.2f** | 0.4 |", figures.imported() / figures.inserted());
        line("| service CPU µs a row | %.0f | |", figures.serviceMicros());
        line(
                "| memory of the service before, in the middle, after, MiB | %d, %d, %d | flat |",
                figures.memory().before(),
                figures.memory().amid(),
                figures.memory().after());
        others(figures);
    }

    private void others(ImportFigures figures) {
        line(
                "| `POST` of another tenant, p99 alone, ms | %.1f | |",
                figures.alone().percentile(LAST));
        line(
                "| `POST` of another tenant, p99 beside the import, ms (%d failed) | %.1f (x %.2f) | x 2 |",
                figures.beside().failed(),
                figures.beside().percentile(LAST),
                figures.beside().percentile(LAST) / figures.alone().percentile(LAST));
        line(
                "| until an opt-out is heard, at most, ms (%d tries) | %.0f | 2000 |",
                figures.optOuts().size(), figures.slowestOptOut());
    }

    String text() {
        return text.toString();
    }

    /** Puts the figures between the document's marks of this name; its other words stay. */
    void write(Path document, String mark) throws IOException {
        String first = "<!-- " + mark + ": begin -->";
        String last = "<!-- " + mark + ": end -->";
        String old = Files.readString(document);
        int begin = old.indexOf(first);
        int end = old.indexOf(last);
        if (begin < 0 || end < begin) {
            throw new Fault(document + " has no place for the figures between " + first + " and " + last + ".");
        }
        Files.writeString(document, old.substring(0, begin + first.length()) + "\n" + text + old.substring(end));
    }

    private void line(String format, Object... values) {
        text.append(String.format(Locale.ROOT, format, values)).append('\n');
    }

    private static String plain(double number) {
        String text = String.format(Locale.ROOT, "%.2f", number);
        return text.endsWith(".00") ? text.substring(0, text.length() - 3) : text;
    }
}
