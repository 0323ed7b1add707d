package bandhu.testing.rules;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.LineMap;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Measures a module's sources with the compiler's own parser: a method's lines are those from its first brace to its last. */
final class SourceSizes {

    static final int FILE_LINES = 300;
    static final int METHOD_LINES = 30;
    static final int PARAMETERS = 5;

    private final SourceTrees trees;

    SourceSizes(Path module) {
        this.trees = new SourceTrees(module.toAbsolutePath());
    }

    /** What is larger than allowed, each with its place. Tests are bound in file length alone; constructors take what they inject. */
    List<String> violations() {
        List<Path> main = trees.files("src/main/java");
        List<String> found = new ArrayList<>();
        Stream.concat(main.stream(), trees.files("src/test/java").stream()).forEach(file -> {
            long lines = lines(file);
            if (lines > FILE_LINES) {
                found.add("%s has %d lines".formatted(trees.module().relativize(file), lines));
            }
        });
        SourceTrees.scan(main, (unit, positions) -> new Methods(unit, positions, found));
        return found;
    }

    private static long lines(Path file) {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.count();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class Methods extends TreeScanner<Void, Void> {

        private final CompilationUnitTree unit;
        private final SourcePositions positions;
        private final List<String> found;

        Methods(CompilationUnitTree unit, SourcePositions positions, List<String> found) {
            this.unit = unit;
            this.positions = positions;
            this.found = found;
        }

        @Override
        public Void visitMethod(MethodTree method, Void nothing) {
            long lines = lines(method);
            String place = Path.of(unit.getSourceFile().toUri()).getFileName() + " " + method.getName();
            if (lines > METHOD_LINES) {
                found.add("%s has %d lines".formatted(place, lines));
            }
            boolean constructor = method.getReturnType() == null;
            if (!constructor && !isOverride(method) && method.getParameters().size() > PARAMETERS) {
                found.add("%s takes %d parameters"
                        .formatted(place, method.getParameters().size()));
            }
            return super.visitMethod(method, nothing);
        }

        private static boolean isOverride(MethodTree method) {
            return method.getModifiers().getAnnotations().stream()
                    .anyMatch(annotation ->
                            annotation.getAnnotationType().toString().equals("Override"));
        }

        private long lines(MethodTree method) {
            if (method.getBody() == null) {
                return 0;
            }
            LineMap map = unit.getLineMap();
            long start = positions.getStartPosition(unit, method.getBody());
            long end = positions.getEndPosition(unit, method.getBody());
            return map.getLineNumber(end) - map.getLineNumber(start) + 1;
        }
    }
}
