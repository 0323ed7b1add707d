package bandhu.chassis.imports.mapping;

import java.util.List;

/**
 * A place in the body of a create.
 *
 * @param field as clients name it: {@code emails.0.address}, {@code externalIds.crm}
 * @param path names of members, and positions in lists as numbers
 * @param system of an external id, the record's own or that of one it refers to; null for anything else
 * @param words that a cell may say, empty for any
 */
record Target(String field, List<Object> path, Kind kind, String system, List<String> words) {}
