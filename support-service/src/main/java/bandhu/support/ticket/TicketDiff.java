package bandhu.support.ticket;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

/** Which members a change touched, by name: that much an event may tell of texts. Who looks after it is told by an event of its own. */
final class TicketDiff {
    private static final Map<String, Function<TicketView, Object>> MEMBERS = new LinkedHashMap<>();

    static {
        MEMBERS.put("subject", TicketView::subject);
        MEMBERS.put("customerId", TicketView::customerId);
        MEMBERS.put("requester", TicketView::requester);
        MEMBERS.put("channel", TicketView::channel);
        MEMBERS.put("category", TicketView::category);
        MEMBERS.put("priority", TicketView::priority);
        MEMBERS.put("status", TicketView::status);
        MEMBERS.put("tags", TicketView::tags);
        MEMBERS.put("customFields", TicketView::customFields);
        MEMBERS.put("externalIds", TicketView::externalIds);
    }

    private TicketDiff() {}

    static List<String> members(TicketView before, TicketView after) {
        return MEMBERS.entrySet().stream()
                .filter(member -> !Objects.equals(
                        member.getValue().apply(before), member.getValue().apply(after)))
                .map(Map.Entry::getKey)
                .toList();
    }
}
