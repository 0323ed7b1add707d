package bandhu.clients;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The contracts as they stood at the revision that {@code docs/contracts/BASE} names, as git knows them. */
final class Agreed {
    private final String revision;

    private Agreed(String revision) {
        this.revision = revision;
    }

    /** Empty where there is no history that goes back so far: an archive, or a shallow clone. */
    static Optional<Agreed> find() throws IOException, InterruptedException {
        String revision = Files.readString(Workshop.contracts().resolve("BASE")).strip();
        try {
            return git("cat-file", "-e", revision + "^{commit}").exitCode() == 0
                    ? Optional.of(new Agreed(revision))
                    : Optional.empty();
        } catch (IOException noGit) {
            return Optional.empty();
        }
    }

    /** The names of the files below a folder of the contracts. */
    List<String> files(String folder) throws IOException, InterruptedException {
        return git("ls-tree", "--name-only", revision, "docs/contracts/" + folder + "/")
                .text()
                .lines()
                .map(path -> path.substring(path.lastIndexOf('/') + 1))
                .toList();
    }

    String text(String file) throws IOException, InterruptedException {
        Output shown = git("show", revision + ":docs/contracts/" + file);
        if (shown.exitCode() != 0) {
            throw new IOException(shown.text());
        }
        return shown.text();
    }

    private static Output git(String... words) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("git"));
        command.addAll(List.of(words));
        return Workshop.run(Workshop.root(), Map.of(), command);
    }
}
