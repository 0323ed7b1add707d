package bandhu.support.progress;

import bandhu.chassis.problem.CommonProblem;
import bandhu.chassis.problem.ProblemException;
import bandhu.support.SupportProblems;
import bandhu.support.message.Direction;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

class ProgressTest {
    private static final Instant MONDAY = Instant.parse("2026-03-02T09:00:00Z");
    private static final Instant TUESDAY = MONDAY.plus(Duration.ofDays(1));
    private static final Instant FRIDAY = MONDAY.plus(Duration.ofDays(4));

    @ParameterizedTest
    @EnumSource(names = {"RESOLVED", "CLOSED"})
    void nothing_begins_at_its_end(TicketStatus status) {
        assertThat(refused(() -> Progress.begin(status, MONDAY)).type()).isEqualTo(CommonProblem.INVALID);
    }

    @ParameterizedTest
    @CsvSource({
        "NEW, OPEN, true",
        "NEW, PENDING, true",
        "NEW, ON_HOLD, true",
        "NEW, RESOLVED, false",
        "NEW, CLOSED, false",
        "OPEN, NEW, false",
        "OPEN, PENDING, true",
        "OPEN, ON_HOLD, true",
        "OPEN, RESOLVED, false",
        "OPEN, CLOSED, false",
        "PENDING, NEW, false",
        "PENDING, OPEN, true",
        "PENDING, ON_HOLD, true",
        "PENDING, RESOLVED, false",
        "ON_HOLD, NEW, false",
        "ON_HOLD, OPEN, true",
        "ON_HOLD, PENDING, true",
        "ON_HOLD, CLOSED, false",
        "RESOLVED, NEW, false",
        "RESOLVED, OPEN, false",
        "RESOLVED, PENDING, false",
        "RESOLVED, ON_HOLD, false",
        "RESOLVED, CLOSED, false",
        "CLOSED, NEW, false",
        "CLOSED, OPEN, false",
        "CLOSED, RESOLVED, false",
    })
    void a_change_moves_only_what_is_worked_on(TicketStatus from, TicketStatus to, boolean allowed) {
        Progress progress = at(from);

        if (allowed) {
            assertThat(progress.move(to, FRIDAY)).isTrue();
            assertThat(progress.status()).isEqualTo(to);
        } else {
            assertThat(refused(() -> progress.move(to, FRIDAY)).type()).isEqualTo(CommonProblem.ILLEGAL_TRANSITION);
            assertThat(progress.status()).isEqualTo(from);
        }
    }

    @ParameterizedTest
    @EnumSource
    void to_stay_is_no_change(TicketStatus status) {
        assertThat(at(status).move(status, FRIDAY)).isFalse();
    }

    @ParameterizedTest
    @EnumSource
    void only_what_is_worked_on_can_be_resolved(TicketStatus from) {
        Progress progress = at(from);

        if (EnumSet.of(TicketStatus.RESOLVED, TicketStatus.CLOSED).contains(from)) {
            assertThat(refused(() -> progress.resolve(FRIDAY)).type()).isEqualTo(CommonProblem.ILLEGAL_TRANSITION);
        } else {
            assertThat(progress.resolve(FRIDAY)).isEqualTo(Duration.ofDays(4));
            assertThat(progress.resolvedAt()).isEqualTo(FRIDAY);
        }
    }

    @ParameterizedTest
    @EnumSource
    void only_what_is_resolved_can_be_reopened(TicketStatus from) {
        Progress progress = at(from);

        if (from == TicketStatus.RESOLVED) {
            progress.reopen(FRIDAY);
            assertThat(progress.status()).isEqualTo(TicketStatus.OPEN);
            assertThat(progress.resolvedAt()).isNull();
            assertThat(progress.reopens()).isEqualTo(1);
        } else {
            assertThat(refused(() -> progress.reopen(FRIDAY)).type()).isEqualTo(CommonProblem.ILLEGAL_TRANSITION);
        }
    }

    @ParameterizedTest
    @EnumSource
    void everything_closes_once(TicketStatus from) {
        Progress progress = at(from);

        if (from == TicketStatus.CLOSED) {
            assertThat(refused(() -> progress.close(FRIDAY)).type()).isEqualTo(CommonProblem.ILLEGAL_TRANSITION);
        } else {
            progress.close(FRIDAY);
            assertThat(progress.status()).isEqualTo(TicketStatus.CLOSED);
            assertThat(progress.closedAt()).isEqualTo(FRIDAY);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "NEW, OUT, OPEN",
        "NEW, IN, NEW",
        "OPEN, OUT, OPEN",
        "OPEN, IN, OPEN",
        "PENDING, OUT, PENDING",
        "PENDING, IN, OPEN",
        "ON_HOLD, IN, ON_HOLD",
        "ON_HOLD, OUT, ON_HOLD",
        "RESOLVED, OUT, RESOLVED",
        "RESOLVED, IN, OPEN",
        "CLOSED, IN, CLOSED",
        "CLOSED, OUT, CLOSED",
    })
    void a_reply_moves_what_waited_for_it(TicketStatus from, Direction direction, TicketStatus to) {
        Progress progress = at(from);

        boolean reopened = progress.replied(direction, FRIDAY);

        assertThat(progress.status()).isEqualTo(to);
        assertThat(reopened).isEqualTo(from == TicketStatus.RESOLVED && direction == Direction.IN);
    }

    @Test
    void the_customer_has_a_fortnight_to_come_back() {
        Instant last = TUESDAY.plus(Progress.REOPEN_WINDOW);

        assertThat(at(TicketStatus.RESOLVED).replied(Direction.IN, last)).isTrue();
        assertThat(at(TicketStatus.RESOLVED).replied(Direction.IN, last.plusMillis(1)))
                .isFalse();
    }

    @Test
    void steps_go_forward_in_time() {
        Progress progress = at(TicketStatus.RESOLVED);

        assertThat(refused(() -> progress.reopen(MONDAY)).type()).isEqualTo(SupportProblems.OUT_OF_ORDER);
        assertThat(progress.replied(Direction.IN, MONDAY)).isFalse();
        assertThat(progress.status()).isEqualTo(TicketStatus.RESOLVED);
    }

    @Property
    void whatever_is_tried_it_keeps_its_own_rules(@ForAll List<Try> tries) {
        Progress progress = Progress.begin(TicketStatus.NEW, MONDAY);
        Instant when = MONDAY;
        for (Try each : tries) {
            when = when.plusSeconds(1);
            TicketStatus before = progress.status();
            Instant since = progress.statusSince();
            try {
                each.act(progress, when);
            } catch (ProblemException refused) {
                assertThat(progress.status()).isEqualTo(before);
            }
            assertThat(progress.statusSince()).isAfterOrEqualTo(since);
            assertThat(before == TicketStatus.CLOSED && progress.status() != TicketStatus.CLOSED)
                    .isFalse();
            assertThat(progress.status() == TicketStatus.CLOSED).isEqualTo(progress.closedAt() != null);
            assertThat(progress.status() == TicketStatus.RESOLVED && progress.resolvedAt() == null)
                    .isFalse();
            assertThat(before != TicketStatus.NEW && progress.status() == TicketStatus.NEW)
                    .isFalse();
        }
    }

    enum Try {
        MOVE,
        WAIT,
        RESOLVE,
        REOPEN,
        CLOSE,
        ANSWER,
        ASK;

        void act(Progress progress, Instant when) {
            switch (this) {
                case MOVE -> progress.move(TicketStatus.OPEN, when);
                case WAIT -> progress.move(TicketStatus.PENDING, when);
                case RESOLVE -> progress.resolve(when);
                case REOPEN -> progress.reopen(when);
                case CLOSE -> progress.close(when);
                case ANSWER -> progress.replied(Direction.OUT, when);
                case ASK -> progress.replied(Direction.IN, when);
            }
        }
    }

    private static Progress at(TicketStatus status) {
        boolean ended = status == TicketStatus.RESOLVED || status == TicketStatus.CLOSED;
        Progress progress = Progress.begin(ended ? TicketStatus.OPEN : status, MONDAY);
        if (status == TicketStatus.RESOLVED) {
            progress.resolve(TUESDAY);
        } else if (status == TicketStatus.CLOSED) {
            progress.close(TUESDAY);
        }
        return progress;
    }

    private static ProblemException refused(ThrowingCallable action) {
        return catchThrowableOfType(ProblemException.class, action);
    }
}
