package bandhu.testing.rules;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.LineMap;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javax.tools.ToolProvider;

/** Measures a module's sources with the compiler's own parser: a method's lines are those from its first brace to its last. */
final class SourceSizes {

    static final int FILE_LINES = 300;
    static final int METHOD_LINES = 30;
    static final int PARAMETERS = 5;

    private final Path module;

    SourceSizes(Path module) {
        this.module = module.toAbsolutePath();
    }

    /** What is larger than allowed, each with its place. Tests are bound in file length alone; constructors take what they inject. */
    List<String> violations() {
        List<Path> main = sources("src/main/java");
        List<String> found = new ArrayList<>();
        Stream.concat(main.stream(), sources("src/test/java").stream()).forEach(file -> {
            long lines = lines(file);
            if (lines > FILE_LINES) {
                found.add("%s has %d lines".formatted(module.relativize(file), lines));
            }
        });
        found.addAll(methods(main));
        return found;
    }

    private List<String> methods(List<Path> files) {
        var compiler = ToolProvider.getSystemJavaCompiler();
        try (var manager = compiler.getStandardFileManager(null, Locale.ROOT, StandardCharsets.UTF_8)) {
            if (files.isEmpty()) {
                return List.of();
            }
            var units = manager.getJavaFileObjectsFromPaths(files);
            JavacTask task = (JavacTask) compiler.getTask(null, manager, null, List.of("-proc:none"), null, units);
            List<String> found = new ArrayList<>();
            SourcePositions positions = Trees.instance(task).getSourcePositions();
            for (CompilationUnitTree unit : task.parse()) {
                unit.accept(new Methods(unit, positions, found), null);
            }
            return found;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<Path> sources(String folder) {
        Path root = module.resolve(folder);
        if (!Files.isDirectory(root)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
