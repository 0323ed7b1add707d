package bandhu.clients;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What openapi-generator writes for the JDK's own HTTP client, and a program that uses it. */
public final class JavaClient {
    private static final String JDK = System.getProperty("java.home");
    private static final List<String> QUICK = List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC");

    private JavaClient() {}

    /** Generates the client and compiles it with the program. */
    static Path build() throws IOException, InterruptedException {
        Path folder = Files.createDirectories(Workshop.module().resolve("target/java"));
        Path program = Workshop.module().resolve("src/example/java");
        String merged = Workshop.merged();
        Inputs inputs = new Inputs(folder, program, merged);
        if (inputs.areNew()) {
            Path document = Files.writeString(folder.resolve("bandhu.json"), merged);
            generate(folder, document);
            compile(folder, program);
            inputs.remember();
        }
        return folder;
    }

    /** Runs the program, built if need be, against a suite. */
    public static Output run(Map<String, String> environment) throws IOException, InterruptedException {
        String classes = build().resolve("classes") + ":" + libraries();
        return Workshop.run(Workshop.root(), environment, java("-Dstdout.encoding=UTF-8", "-cp", classes, "Example"));
    }

    private static void generate(Path folder, Path document) throws IOException, InterruptedException {
        Workshop.make(
                folder,
                java(
                                "-jar",
                                Workshop.module()
                                        .resolve("target/generator/openapi-generator-cli.jar")
                                        .toString(),
                                "generate",
                                "--generator-name=java",
                                "--library=native",
                                "--input-spec=" + document,
                                "--output=client",
                                "--global-property=apis,models,supportingFiles,apiTests=false,modelTests=false,apiDocs=false,modelDocs=false",
                                "--additional-properties=invokerPackage=bandhu.client,apiPackage=bandhu.client.api,modelPackage=bandhu.client.model,useJakartaEe=true,hideGenerationTimestamp=true")
                        .toArray(String[]::new));
    }

    private static void compile(Path folder, Path program) throws IOException, InterruptedException {
        List<String> sources = new ArrayList<>();
        for (Path from : List.of(folder.resolve("client/src/main/java"), program)) {
            try (Stream<Path> files = Files.walk(from)) {
                files.map(Path::toString).filter(file -> file.endsWith(".java")).forEach(sources::add);
            }
        }
        Files.write(folder.resolve("sources.txt"), sources);
        List<String> command = new ArrayList<>(List.of(JDK + "/bin/javac"));
        QUICK.forEach(option -> command.add("-J" + option));
        command.addAll(List.of("-proc:none", "-nowarn", "-d", "classes", "-cp", libraries(), "@sources.txt"));
        Workshop.make(folder, command.toArray(String[]::new));
    }

    private static List<String> java(String... words) {
        List<String> command = new ArrayList<>(List.of(JDK + "/bin/java"));
        command.addAll(QUICK);
        command.addAll(List.of(words));
        return command;
    }

    private static String libraries() {
        return System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    }
}
