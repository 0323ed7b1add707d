package bandhu.testing.process;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.jar.JarFile;

/** Starts a process that outlives this one and writes to a log file of its own. */
public final class ChildJvm {

    private static final List<String> SMALL = List.of(
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "-XX:+UseCompactObjectHeaders",
            "--enable-native-access=ALL-UNNAMED");
    private static final Path SETSID = Path.of("/usr/bin/setsid");

    private ChildJvm() {}

    /** Runs {@code main} with this JVM's class path, a heap of {@code megabytes} and a log beside {@code log}. */
    public static Process start(Class<?> main, int megabytes, Path log, List<String> arguments) throws IOException {
        Files.createDirectories(log.toAbsolutePath().getParent());
        List<String> command = new ArrayList<>(java(megabytes));
        command.add("-Djava.util.logging.manager=org.jboss.logmanager.LogManager");
        command.add("-Dlogging.configuration=" + logging(log).toUri());
        command.add("-cp");
        command.add(classPath());
        command.add(main.getName());
        command.addAll(arguments);
        return start(command, Map.of(), log);
    }

    /** The beginning of a command for a small JVM. */
    public static List<String> java(int megabytes) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(SMALL);
        command.add("-Xmx" + megabytes + "m");
        return command;
    }

    /** Starts {@code command} in a session of its own, so that a Ctrl-C in the terminal does not reach it. */
    public static Process start(List<String> command, Map<String, String> environment, Path log) throws IOException {
        List<String> detached = new ArrayList<>();
        if (Files.isExecutable(SETSID)) {
            detached.add(SETSID.toString());
        }
        detached.addAll(command);
        ProcessBuilder builder = new ProcessBuilder(detached)
                .redirectInput(new File("/dev/null"))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().putAll(environment);
        return builder.start();
    }

    private static Path logging(Path log) throws IOException {
        Path file = log.resolveSibling("logging.properties").toAbsolutePath();
        try (InputStream in = ChildJvm.class.getResourceAsStream("/bandhu/testing/process/logging.properties")) {
            Files.copy(in, file, StandardCopyOption.REPLACE_EXISTING);
        }
        return file;
    }

    /** A test runner may hide the class path in the manifest of a jar that it deletes; hence the real one. */
    private static String classPath() throws IOException {
        String surefire = System.getProperty("surefire.test.class.path");
        if (surefire != null) {
            return surefire;
        }
        String path = System.getProperty("java.class.path");
        if (path.contains(File.pathSeparator) || !path.endsWith(".jar")) {
            return path;
        }
        try (JarFile jar = new JarFile(path)) {
            String inside = jar.getManifest().getMainAttributes().getValue("Class-Path");
            return inside == null ? path : expand(Path.of(path).toAbsolutePath(), inside);
        }
    }

    private static String expand(Path jar, String classPath) {
        List<String> entries = new ArrayList<>();
        for (String entry : classPath.split(" ")) {
            entries.add(Path.of(jar.toUri().resolve(entry)).toString());
        }
        return String.join(File.pathSeparator, entries);
    }
}
