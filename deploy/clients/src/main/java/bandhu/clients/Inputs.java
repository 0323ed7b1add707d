package bandhu.clients;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** What something was made from: nothing is made twice from the same. */
final class Inputs {
    private final Path mark;
    private final String text;

    /** @param folder where it is made; the files below {@code sources}, and {@code more}, are what it is made from */
    Inputs(Path folder, Path sources, String more) throws IOException {
        this.mark = folder.resolve(".made-from");
        try (Stream<Path> files = Files.walk(sources)) {
            List<Path> sorted = files.filter(Files::isRegularFile).sorted().toList();
            StringBuilder all = new StringBuilder(more);
            for (Path file : sorted) {
                all.append('\n').append(file).append('\n').append(Files.readString(file));
            }
            this.text = all.toString();
        }
    }

    boolean areNew() throws IOException {
        return !Files.exists(mark) || !Files.readString(mark).equals(text);
    }

    void remember() throws IOException {
        Files.writeString(mark, text, StandardCharsets.UTF_8);
    }
}
