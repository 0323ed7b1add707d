package bandhu.testing.rules;

import bandhu.chassis.language.Text;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreeScanner;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a module's sources say to people: the keys of {@code Text.of(...)} and of constraints, and the problems that its enums
 * declare. Read from the sources, because the classes do not tell which literal is whose.
 */
final class SourceTexts {

    private static final Pattern KEY = Pattern.compile("\\{([a-z-]+\\.[a-z-]+)}");

    private final List<String> faults = new ArrayList<>();
    private final Set<String> keys = new TreeSet<>();
    private final Map<String, Integer> problems = new TreeMap<>();

    SourceTexts(Path module) {
        SourceTrees trees = new SourceTrees(module.toAbsolutePath());
        SourceTrees.scan(trees.files("src/main/java"), (unit, positions) -> new Sayings(unit));
    }

    /** Sentences that the catalogue does not have, or has with other values, each with its file. */
    List<String> faults() {
        return faults;
    }

    /** The sentences that are said. */
    Set<String> keys() {
        return keys;
    }

    /** The status of each problem that is declared, by its code. */
    Map<String, Integer> problems() {
        return problems;
    }

    private final class Sayings extends TreeScanner<Void, Void> {

        private final String file;

        Sayings(CompilationUnitTree unit) {
            this.file = Path.of(unit.getSourceFile().toUri()).getFileName().toString();
        }

        @Override
        public Void visitMethodInvocation(MethodInvocationTree call, Void nothing) {
            if (call.getMethodSelect().toString().equals("Text.of")) {
                said(call.getArguments());
            }
            return super.visitMethodInvocation(call, nothing);
        }

        @Override
        public Void visitMemberReference(MemberReferenceTree reference, Void nothing) {
            if (reference.toString().equals("Text::of")) {
                faults.add(file + " says something unknown: Text::of");
            }
            return super.visitMemberReference(reference, nothing);
        }

        /** The message of a constraint is a default value. */
        @Override
        public Void visitMethod(MethodTree method, Void nothing) {
            Matcher key = KEY.matcher(String.valueOf(literal(method.getDefaultValue())));
            if (key.matches()) {
                keys.add(key.group(1));
            }
            return super.visitMethod(method, nothing);
        }

        @Override
        public Void visitClass(ClassTree type, Void nothing) {
            if (type.getKind() == Tree.Kind.ENUM
                    && type.getImplementsClause().stream()
                            .anyMatch(one -> one.toString().equals("ProblemType"))) {
                type.getMembers().forEach(this::declared);
            }
            return super.visitClass(type, nothing);
        }

        private void said(List<? extends ExpressionTree> arguments) {
            Object[] named = new Object[arguments.size() - 1];
            for (int i = 1; i < arguments.size(); i += 2) {
                named[i - 1] = literal(arguments.get(i));
            }
            try {
                keys.add(Text.of((String) literal(arguments.getFirst()), named).key());
            } catch (RuntimeException e) {
                faults.add("%s says %s: %s".formatted(file, arguments, e.getMessage()));
            }
        }

        private void declared(Tree member) {
            if (member instanceof VariableTree constant
                    && constant.getInitializer() instanceof NewClassTree made
                    && made.getArguments().size() == 2
                    && literal(made.getArguments().getFirst()) instanceof String code
                    && literal(made.getArguments().getLast()) instanceof Integer status) {
                problems.put(code, status);
            }
        }

        private static Object literal(Tree tree) {
            return tree instanceof LiteralTree literal ? literal.getValue() : null;
        }
    }
}
