package bandhu.chassis.imports.mapping;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;

/**
 * What a row says.
 *
 * @param data the body of a create
 * @param columns the names of columns by the pointers to what they filled
 */
public record ReadRow(ObjectNode data, Map<String, String> columns) {}
