package bandhu.local.demo;

import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/** {@code bandhu demo [--from <folder>] [--tenant t]}: loads an export, or without a folder a generated business. */
public final class Demo {
    private static final long SEED = 20_261_122L;
    private final URI gateway;
    private final Tokens tokens;
    private final PrintStream out;

    /** Gives a bearer token of a tenant's administrator. */
    @FunctionalInterface
    public interface Tokens {
        String admin(String tenant);
    }

    public Demo(URI gateway, Tokens tokens, PrintStream out) {
        this.gateway = gateway;
        this.tokens = tokens;
        this.out = out;
    }

    /** Runs the command; answers its exit code: 0 when every row is in. */
    public int run(List<String> args) {
        String tenant = option(args, "--tenant", "demo");
        String from = option(args, "--from", null);
        try {
            return from == null ? loadGenerated(tenant) : loadExport(tenant, Path.of(from));
        } catch (IOException | IllegalStateException e) {
            out.println("The demo data could not be loaded: " + e.getMessage());
            return 1;
        }
    }

    private int loadGenerated(String tenant) {
        LocalDate today = LocalDate.now(Clock.systemUTC());
        return load(tenant, new GeneratedBusiness(SEED, today).generate(), new LoadReport());
    }

    private int loadExport(String tenant, Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            throw new IOException("There is no folder " + folder + ".");
        }
        LoadReport report = new LoadReport();
        return load(tenant, new CsvExport(folder, system(folder), report).read(), report);
    }

    private int load(String tenant, Export export, LoadReport report) {
        out.println("Loading " + export.system() + " into tenant " + tenant + " over " + gateway);
        Api api = new Api(gateway, tokens.admin(tenant));
        new Loader(api, export, report, out).load();
        report.print(out);
        new Story(api, out).tell();
        return report.isClean() ? 0 : 1;
    }

    /** The folder's name, as the system of external ids. */
    private static String system(Path folder) {
        String name =
                folder.toAbsolutePath().normalize().getFileName().toString().toLowerCase(Locale.ROOT);
        String plain = name.replaceAll("[^a-z0-9._-]", "-").replaceAll("^[^a-z0-9]+", "");
        return plain.isEmpty() ? "export" : plain;
    }

    private static String option(List<String> args, String name, String otherwise) {
        int at = args.indexOf(name);
        return at >= 0 && at + 1 < args.size() ? args.get(at + 1) : otherwise;
    }
}
