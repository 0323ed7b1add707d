package bandhu.chassis.imports.mapping;

import bandhu.chassis.language.InvalidValueException;
import bandhu.chassis.language.Text;
import bandhu.chassis.problem.CommonProblem;
import bandhu.chassis.problem.ProblemException;
import bandhu.chassis.problem.Violation;
import bandhu.chassis.text.PlainText;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Rows of columns, each of which fills a field. An empty cell says nothing. */
public final class MappedRows implements RowReader {
    private final List<String> columns;
    private final Map<Integer, Target> targets = new LinkedHashMap<>();
    private final Cells cells;
    private final int keyAt;

    /**
     * @param mapping fields by column; all of them are known
     * @param key the field by which records are found, null for none
     */
    public MappedRows(List<String> columns, Map<String, String> mapping, Targets known, Cells cells, String key) {
        this.columns = columns;
        this.cells = cells;
        int keyed = -1;
        for (int i = 0; i < columns.size(); i++) {
            String field = mapping.get(columns.get(i));
            if (field != null) {
                targets.put(i, known.find(field).orElseThrow());
                keyed = field.equals(key) ? i : keyed;
            }
        }
        this.keyAt = keyed;
    }

    @Override
    public String key(List<String> row) {
        String cell = keyAt < 0 ? "" : cell(row, keyAt);
        return cell.isEmpty() || PlainText.fault(cell).isPresent() ? null : cell;
    }

    @Override
    public ReadRow read(List<String> row) {
        Body body = new Body(JsonNodeFactory.instance.objectNode());
        Map<String, String> filled = new HashMap<>();
        List<Violation> faults = new ArrayList<>();
        targets.forEach((index, target) -> {
            String cell = cell(row, index);
            if (!cell.isEmpty()) {
                try {
                    filled.put(body.put(target, cells.read(cell, target)), columns.get(index));
                } catch (InvalidValueException e) {
                    faults.add(Violation.of("/" + target.field().replace('.', '/'), e.text()));
                }
            }
        });
        if (!faults.isEmpty()) {
            throw new ProblemException(CommonProblem.INVALID, Text.of("invalid.see-violations"), faults);
        }
        return new ReadRow(body.root(), filled);
    }

    @Override
    public String value(List<String> row, String column) {
        int index = columns.indexOf(column);
        return index < 0 ? null : cell(row, index);
    }

    /** The column that fills a field, null where none does. */
    public String column(String field) {
        return targets.entrySet().stream()
                .filter(entry -> entry.getValue().field().equals(field))
                .map(entry -> columns.get(entry.getKey()))
                .findFirst()
                .orElse(null);
    }

    private static String cell(List<String> row, int index) {
        return index < row.size() ? PlainText.composed(Cells.restored(row.get(index))) : "";
    }
}
