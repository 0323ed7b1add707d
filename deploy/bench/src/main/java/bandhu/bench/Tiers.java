package bandhu.bench;

import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** How near what searches found was to what was typed, by the service's own count ({@code bandhu_search_answers_total}). */
final class Tiers {
    private static final Pattern LINE = Pattern.compile("bandhu_search_answers_total\\{([^}]*)} ([0-9.E]+)");
    private static final Pattern TIER = Pattern.compile("tier=\"(\\w+)\"");
    private final OpenLoop client;
    private final int port;

    Tiers(OpenLoop client, int port) {
        this.client = client;
        this.port = port;
    }

    Map<String, Double> counted() {
        Map<String, Double> counts = new TreeMap<>();
        Matcher line =
                LINE.matcher(client.once(port, Ask.get("/q/metrics")).body().toString());
        while (line.find()) {
            Matcher tier = TIER.matcher(line.group(1));
            if (tier.find()) {
                counts.merge(tier.group(1), Double.valueOf(line.group(2)), Double::sum);
            }
        }
        return counts;
    }

    /** The shares of what was counted since: {@code exact 80 %, fuzzy 20 %}; empty where nothing was. */
    String since(Map<String, Double> before) {
        Map<String, Double> now = counted();
        now.replaceAll((tier, count) -> count - before.getOrDefault(tier, 0.0));
        double all = now.values().stream().mapToDouble(Double::doubleValue).sum();
        return all == 0
                ? ""
                : now.entrySet().stream()
                        .filter(tier -> tier.getValue() > 0)
                        .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                        .map(tier -> "%s %.0f %%".formatted(tier.getKey(), 100 * tier.getValue() / all))
                        .collect(Collectors.joining(", "));
    }
}
