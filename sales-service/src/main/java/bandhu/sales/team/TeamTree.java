package bandhu.sales.team;

import bandhu.chassis.language.Text;
import bandhu.chassis.problem.ProblemException;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** The tenant's live teams as a tree: who is below whom, and whether a team may hang where someone wants it. */
record TeamTree(List<Node> nodes) {
    /** Levels that a tree may have; deeper ones are rather a mistake than an organisation. */
    static final int MOST_LEVELS = 10;

    record Node(UUID id, UUID parentId, UUID managerId) {}

    /** These teams and all below them. */
    Set<UUID> withAllBelow(Collection<UUID> roots) {
        Map<UUID, List<UUID>> children = nodes.stream()
                .filter(node -> node.parentId() != null)
                .collect(Collectors.groupingBy(Node::parentId, Collectors.mapping(Node::id, Collectors.toList())));
        Set<UUID> found = new LinkedHashSet<>();
        Deque<UUID> open = new ArrayDeque<>(roots);
        while (!open.isEmpty()) {
            UUID team = open.pop();
            if (found.add(team)) {
                open.addAll(children.getOrDefault(team, List.of()));
            }
        }
        return found;
    }

    List<UUID> managedBy(UUID sellerId) {
        return nodes.stream()
                .filter(node -> sellerId.equals(node.managerId()))
                .map(Node::id)
                .toList();
    }

    /** Throws 422 at {@code /parentId} when the parent is unknown, below the team itself, or too deep. */
    void requirePlace(UUID teamId, UUID parentId) {
        if (parentId == null) {
            return;
        }
        if (nodes.stream().noneMatch(node -> node.id().equals(parentId))) {
            throw ProblemException.invalid("/parentId", Text.of("unknown-id.team"));
        }
        if (withAllBelow(List.of(teamId)).contains(parentId)) {
            throw ProblemException.invalid("/parentId", Text.of("cycle.team"));
        }
        if (levelsDownTo(parentId) + levelsFrom(teamId) > MOST_LEVELS) {
            throw ProblemException.invalid("/parentId", Text.of("too-deep.team-tree", "most", MOST_LEVELS));
        }
    }

    private int levelsDownTo(UUID teamId) {
        Map<UUID, Node> byId = nodes.stream().collect(Collectors.toMap(Node::id, node -> node));
        int levels = 0;
        for (Node node = byId.get(teamId); node != null; node = byId.get(node.parentId())) {
            levels++;
        }
        return levels;
    }

    private int levelsFrom(UUID teamId) {
        int levels = 0;
        Set<UUID> level = Set.of(teamId);
        while (!level.isEmpty()) {
            levels++;
            Set<UUID> above = level;
            level = nodes.stream()
                    .filter(node -> node.parentId() != null && above.contains(node.parentId()))
                    .map(Node::id)
                    .collect(Collectors.toSet());
        }
        return levels;
    }
}
