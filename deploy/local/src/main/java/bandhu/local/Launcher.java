package bandhu.local;

import bandhu.local.demo.Demo;
import bandhu.local.gateway.browser.DemoTokens;
import bandhu.testing.embedded.EmbeddedIdentity;
import bandhu.testing.embedded.Mailboxes;
import bandhu.testing.embedded.Person;
import bandhu.testing.embedded.ReceivedMail;
import bandhu.testing.embedded.Tokens;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

/** The commands behind the script {@code bandhu}. */
public final class Launcher {

    private final Layout layout;
    private final RunFiles runs;
    private final Starter starter;
    private final Suite suite;
    private final PrintStream out;
    private int exitCode;
    private volatile boolean endsWithThis;

    private Launcher(Layout layout, PrintStream out) throws IOException {
        this.layout = layout;
        layout.prepare();
        this.runs = new RunFiles(layout.run());
        this.starter = new Starter(layout, runs, new Secrets(layout.secrets()));
        this.suite = new Suite(runs, starter, out);
        this.out = out;
    }

    public static void main(String[] args) {
        Logger.getLogger("").setLevel(Level.OFF);
        try {
            Launcher launcher = new Launcher(Layout.ofEnvironment(), System.out);
            launcher.run(args);
            System.exit(launcher.exitCode);
        } catch (Complaint e) {
            System.err.println(e.getMessage());
        } catch (Exception e) {
            System.err.println("bandhu could not do that: " + e.getMessage());
        }
        System.exit(1);
    }

    private void run(String[] args) throws Exception {
        Arguments arguments = new Arguments(args);
        switch (arguments.command()) {
            case "up" -> up(arguments);
            case "down" -> down();
            case "status" -> status(arguments);
            case "logs" -> logs(arguments);
            case "token" -> token(arguments);
            case "mail" -> mail(arguments);
            case "demo" -> demo(List.of(args).subList(1, args.length));
            default ->
                throw new Complaint("There is no command " + arguments.command() + "; ./bandhu help lists them.");
        }
    }

    private void up(Arguments arguments) throws Exception {
        arguments.allow("-d", "--empty", "--fresh");
        boolean stays = !arguments.has("-d");
        boolean first;
        try (FileChannel channel = FileChannel.open(
                        layout.run().resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock lock = channel.tryLock()) {
            if (lock == null) {
                throw new Complaint("Another ./bandhu up is at work here.");
            }
            if (arguments.has("--fresh")) {
                new Ending(runs, starter).down();
                layout.dropData();
                layout.prepare();
            }
            first = !layout.hasData();
            endsWithThis = stays;
            Runtime.getRuntime().addShutdownHook(new Thread(this::endIfAsked, "down"));
            suite.up();
        } catch (Complaint e) {
            endsWithThis = false;
            throw e;
        }
        if (first && !arguments.has("--empty")) {
            load(List.of());
        }
        welcome();
        if (stays) {
            out.println("Ctrl-C ends the suite.");
            while (!suite.isEmpty()) {
                Thread.sleep(1000);
            }
        }
    }

    /** The code that the loader ends with is this process' own. */
    private void demo(List<String> args) throws IOException {
        if (suite.isEmpty()) {
            throw new Complaint("Nothing is running; ./bandhu up -d starts the suite.");
        }
        exitCode = load(args);
    }

    private int load(List<String> args) throws IOException {
        Tokens tokens = tokens();
        URI gateway = URI.create("http://localhost:" + runs.port(PartName.GATEWAY));
        return new Demo(gateway, tenant -> tokens.mint(Person.of(tenant, "admin")), out).run(args);
    }

    private void welcome() throws IOException {
        String gateway = "http://localhost:" + runs.port(PartName.GATEWAY);
        out.println();
        out.println("API            " + gateway + "/v1/...");
        out.println("API browser    " + gateway + "/");
        out.println("OpenAPI        " + gateway + "/openapi.json");
        out.println("Issuer         " + issuer());
        out.println("Mail           SMTP on " + runs.port(PartName.MAIL) + ", read it with ./bandhu mail");
        out.println("Webhooks       may lead to " + Starter.WEBHOOK_NETWORKS + ", which only a local suite allows");
        out.println();
        out.println("Demo users of tenant demo, by role:");
        for (String role : DemoTokens.ROLES) {
            out.printf("  %-16s %s%n", role, Person.of(DemoTokens.TENANT, role).subject());
        }
        out.println();
        out.println("A token (./bandhu token <role> gives another):");
        out.println(tokens().mint(Person.of(DemoTokens.TENANT, "admin")));
    }

    private void down() throws IOException {
        int ended = new Ending(runs, starter).down();
        out.println(ended == 0 ? "Nothing was running." : "Bandhu is down: " + ended + " parts ended.");
    }

    private void endIfAsked() {
        if (!endsWithThis) {
            return;
        }
        try {
            new Ending(runs, starter).down();
        } catch (IOException | RuntimeException e) {
            System.err.println("Not everything ended: " + e.getMessage());
        }
    }

    private void status(Arguments arguments) {
        arguments.allow("--json");
        List<Suite.PartStatus> all = suite.status();
        if (arguments.has("--json")) {
            out.println(Json.of(all));
            return;
        }
        out.printf("%-10s %8s %6s  %s%n", "PART", "PID", "PORT", "HEALTH");
        for (Suite.PartStatus part : all) {
            out.printf(
                    "%-10s %8s %6d  %s%n",
                    part.part(), part.pid() == 0 ? "-" : Long.toString(part.pid()), part.port(), part.health());
        }
    }

    private void logs(Arguments arguments) throws IOException, InterruptedException {
        arguments.allow("-f");
        PartName part = PartName.parse(arguments.required("the part whose log to show"));
        new LogFile(layout.log(part.text()), out).print(arguments.has("-f"));
    }

    private void token(Arguments arguments) throws IOException {
        arguments.allow("--tenant=", "--user=");
        List<String> roles = List.of(arguments.required("a role").split(","));
        for (String role : roles) {
            if (!DemoTokens.ROLES.contains(role)) {
                throw new Complaint(
                        "There is no role " + role + "; the roles are " + String.join(", ", DemoTokens.ROLES) + ".");
            }
        }
        String tenant = arguments.value("--tenant", DemoTokens.TENANT);
        if (!tenant.matches("[a-z0-9][a-z0-9-]{0,62}")) {
            throw new Complaint("A tenant is named with lower-case letters, digits and hyphens, at most 63.");
        }
        String user =
                arguments.value("--user", Person.of(tenant, roles.getFirst()).subject());
        out.println(tokens().mint(new Person(tenant, user, user, roles)));
    }

    private void mail(Arguments arguments) throws IOException {
        arguments.allow();
        Mailboxes mailboxes = new Mailboxes(layout.data("mail"));
        if (arguments.words().isEmpty()) {
            for (String address : mailboxes.addresses()) {
                out.printf("%5d  %s%n", mailboxes.of(address).size(), address);
            }
            return;
        }
        for (ReceivedMail mail : mailboxes.of(arguments.words().getFirst())) {
            out.println("Received: " + mail.receivedAt());
            out.println("From:     " + mail.from());
            out.println("To:       " + String.join(", ", mail.to()));
            out.println("Subject:  " + mail.subject());
            out.println();
            out.println(mail.text().isEmpty() ? mail.html() : mail.text());
            out.println("----");
        }
    }

    private String issuer() {
        return EmbeddedIdentity.issuer(runs.port(PartName.IDENTITY));
    }

    private Tokens tokens() throws IOException {
        return Tokens.of(layout.data("identity"), issuer());
    }
}
