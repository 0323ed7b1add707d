package bandhu.chassis.bulk;

import com.fasterxml.jackson.databind.JsonNode;

/** What a job of kind {@code bulk} is told: a request, and of which collection. */
record BulkParameters(String collection, JsonNode where, BulkAction action, String timeZone) {
    static BulkParameters of(String collection, BulkRequest request) {
        return new BulkParameters(collection, request.where(), request.action(), request.timeZone());
    }

    BulkRequest request() {
        return new BulkRequest(where, action, timeZone);
    }
}
