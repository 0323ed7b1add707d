package bandhu.chassis.imports.mapping;

import bandhu.chassis.text.Fold;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Guesses fields from the names of columns: by the field's own name, and by what people call it, which stands in {@code
 * bandhu/columns.properties}: for each field the names in all languages, between bars.
 */
public final class Suggestions {
    private static final String WORDS = "bandhu/columns.properties";
    private static final Pattern NOISE = Pattern.compile("[^\\p{L}\\p{N}\\p{M}]+");
    private static final Pattern COUNTED = Pattern.compile("(.*\\D)([1-9])");
    private static final Map<String, List<String>> KNOWN = known();

    private Suggestions() {}

    /** Fields by column; a field is filled once. */
    public static Map<String, String> of(List<String> columns, Targets targets) {
        Map<String, String> names = names(targets);
        Map<String, String> mapping = new LinkedHashMap<>();
        Set<String> taken = new HashSet<>();
        for (String column : columns) {
            field(column, names, targets).filter(taken::add).ifPresent(field -> mapping.put(column, field));
        }
        return mapping;
    }

    private static Optional<String> field(String column, Map<String, String> names, Targets targets) {
        if (targets.has(column)) {
            return Optional.of(column);
        }
        String plain = plain(column);
        String found = names.get(plain);
        if (found != null) {
            return Optional.of(found);
        }
        Matcher counted = COUNTED.matcher(plain);
        if (counted.matches() && names.containsKey(counted.group(1))) {
            String list = names.get(counted.group(1));
            int place = Integer.parseInt(counted.group(2)) - 1;
            return Optional.of(list.replaceFirst("\\.(0\\.)?", "." + place + "."))
                    .filter(targets::has);
        }
        return Optional.empty();
    }

    /** Own names come before what people call them. */
    private static Map<String, String> names(Targets targets) {
        Map<String, String> names = new HashMap<>();
        List<String> fields = targets.all();
        fields.forEach(field -> names.putIfAbsent(plain(field), field));
        KNOWN.forEach((name, called) ->
                called.stream().filter(targets::has).findFirst().ifPresent(field -> names.putIfAbsent(name, field)));
        fields.forEach(field -> names.putIfAbsent(plain(field.substring(field.lastIndexOf('.') + 1)), field));
        return names;
    }

    private static String plain(String name) {
        return NOISE.matcher(Fold.of(name)).replaceAll("");
    }

    private static Map<String, List<String>> known() {
        Map<String, List<String>> known = new HashMap<>();
        try {
            ClassLoader loader = Thread.currentThread().getContextClassLoader();
            for (URL found : Collections.list(loader.getResources(WORDS))) {
                Properties words = new Properties();
                try (var reader = new InputStreamReader(found.openStream(), StandardCharsets.UTF_8)) {
                    words.load(reader);
                }
                words.stringPropertyNames().stream().sorted().forEach(field -> {
                    for (String name : words.getProperty(field).split("\\|")) {
                        known.computeIfAbsent(plain(name), _ -> new ArrayList<>())
                                .add(field);
                    }
                });
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return known;
    }
}
