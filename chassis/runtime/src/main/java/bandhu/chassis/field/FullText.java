package bandhu.chassis.field;

import java.util.List;

/**
 * That records are found by words, with the parameter {@code q}.
 *
 * @param members dotted paths of what is looked at
 * @param isPersonal whether that may tell who somebody is: who sees figures only cannot search then
 */
public record FullText(List<String> members, boolean isPersonal) {}
