package bandhu.local;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A command line: command, words, flags and {@code --name value} options. */
final class Arguments {

    private static final Set<String> WITH_VALUE = Set.of("--tenant", "--user");

    private final String command;
    private final List<String> words = new ArrayList<>();
    private final Map<String, String> options = new LinkedHashMap<>();

    Arguments(String[] args) {
        this.command = args.length == 0 ? "help" : args[0];
        for (int i = 1; i < args.length; i++) {
            if (WITH_VALUE.contains(args[i])) {
                if (i + 1 == args.length) {
                    throw new Complaint(args[i] + " wants a value.");
                }
                options.put(args[i] + "=", args[++i]);
            } else if (args[i].startsWith("-")) {
                option(args[i]);
            } else {
                words.add(args[i]);
            }
        }
    }

    String command() {
        return command;
    }

    List<String> words() {
        return words;
    }

    /** Complains about an option that the command does not know; one with a value is named {@code --name=}. */
    void allow(String... known) {
        for (String option : options.keySet()) {
            if (!List.of(known).contains(option)) {
                throw new Complaint("./bandhu " + command + " does not know " + option.replace("=", "")
                        + "; ./bandhu help lists what it knows.");
            }
        }
    }

    boolean has(String flag) {
        return options.containsKey(flag);
    }

    String value(String name, String otherwise) {
        return options.getOrDefault(name + "=", otherwise);
    }

    String required(String what) {
        if (words.isEmpty()) {
            throw new Complaint("./bandhu " + command + " wants " + what + "; ./bandhu help shows how.");
        }
        return words.getFirst();
    }

    private void option(String text) {
        int equals = text.indexOf('=');
        if (equals < 0) {
            options.put(text, "");
        } else {
            options.put(text.substring(0, equals + 1), text.substring(equals + 1));
        }
    }
}
