package bandhu.sales.team;

import bandhu.chassis.problem.ProblemException;
import bandhu.chassis.problem.Violation;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class TeamTreeTest {
    private final UUID company = UUID.randomUUID();
    private final UUID east = UUID.randomUUID();
    private final UUID colombo = UUID.randomUUID();
    private final UUID west = UUID.randomUUID();
    private final UUID manager = UUID.randomUUID();
    private final TeamTree tree = new TeamTree(List.of(
            new TeamTree.Node(company, null, null),
            new TeamTree.Node(east, company, manager),
            new TeamTree.Node(colombo, east, null),
            new TeamTree.Node(west, company, null)));

    @Test
    void a_team_brings_all_teams_below_it() {
        assertThat(tree.withAllBelow(List.of(east))).containsExactlyInAnyOrder(east, colombo);
        assertThat(tree.withAllBelow(List.of(company))).containsExactlyInAnyOrder(company, east, colombo, west);
    }

    @Test
    void a_manager_manages_the_teams_that_say_so() {
        assertThat(tree.managedBy(manager)).containsExactly(east);
        assertThat(tree.managedBy(UUID.randomUUID())).isEmpty();
    }

    @Test
    void a_team_may_hang_under_any_team_that_is_not_below_it() {
        assertThatCode(() -> tree.requirePlace(colombo, west)).doesNotThrowAnyException();
        assertThatCode(() -> tree.requirePlace(company, null)).doesNotThrowAnyException();
        assertThatCode(() -> tree.requirePlace(UUID.randomUUID(), colombo)).doesNotThrowAnyException();
    }

    @Test
    void a_team_cannot_hang_under_itself_or_its_descendants() {
        assertThat(refused(company, company)).isEqualTo("cycle");
        assertThat(refused(company, colombo)).isEqualTo("cycle");
        assertThat(refused(east, colombo)).isEqualTo("cycle");
    }

    @Test
    void an_unknown_parent_is_refused() {
        assertThat(refused(west, UUID.randomUUID())).isEqualTo("unknown-id");
    }

    @Test
    void ten_levels_are_allowed_and_eleven_are_not() {
        TeamTree chain = chain(TeamTree.MOST_LEVELS);
        UUID ninth = chain.nodes().get(8).id();
        UUID tenth = chain.nodes().get(9).id();

        assertThatCode(() -> chain.requirePlace(UUID.randomUUID(), ninth)).doesNotThrowAnyException();
        assertThatThrownBy(() -> chain.requirePlace(UUID.randomUUID(), tenth))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("10 levels");
    }

    @Test
    void what_hangs_below_a_moved_team_counts_too() {
        List<TeamTree.Node> nodes = new ArrayList<>(chain(9).nodes());
        nodes.add(new TeamTree.Node(east, null, null));
        nodes.add(new TeamTree.Node(colombo, east, null));

        assertThatThrownBy(() ->
                        new TeamTree(nodes).requirePlace(east, nodes.get(8).id()))
                .isInstanceOf(ProblemException.class);
    }

    private String refused(UUID team, UUID parent) {
        try {
            tree.requirePlace(team, parent);
            return "accepted";
        } catch (ProblemException e) {
            Violation violation = e.violations().getFirst();
            assertThat(violation.pointer()).isEqualTo("/parentId");
            return violation.code();
        }
    }

    private static TeamTree chain(int levels) {
        List<TeamTree.Node> nodes = new ArrayList<>();
        UUID above = null;
        for (int i = 0; i < levels; i++) {
            UUID id = UUID.randomUUID();
            nodes.add(new TeamTree.Node(id, above, null));
            above = id;
        }
        return new TeamTree(nodes);
    }
}
