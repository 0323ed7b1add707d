package bandhu.clients;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The types that openapi-typescript writes, and a program that uses them with openapi-fetch. */
public final class TypeScriptClient {

    private TypeScriptClient() {}

    /** Writes the types and compiles the program, strictly. */
    static Path build() throws IOException, InterruptedException {
        Path folder = Node.install();
        String merged = Workshop.merged();
        Inputs inputs = new Inputs(folder, Workshop.module().resolve("src/npm"), merged);
        if (inputs.areNew()) {
            Path document = Files.writeString(folder.resolve("bandhu.json"), merged);
            Workshop.make(
                    folder,
                    "node",
                    "node_modules/openapi-typescript/bin/cli.js",
                    document.toString(),
                    "-o",
                    "src/bandhu.d.ts");
            Workshop.make(folder, "node", "node_modules/typescript/bin/tsc", "-p", ".");
            inputs.remember();
        }
        return folder;
    }

    /** Runs the program, built if need be, against a suite. */
    public static Output run(Map<String, String> environment) throws IOException, InterruptedException {
        return Workshop.run(build(), environment, List.of("node", "dist/example.js"));
    }
}
