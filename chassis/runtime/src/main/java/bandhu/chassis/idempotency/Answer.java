package bandhu.chassis.idempotency;

import java.util.Map;

/** @param body null when there is none, or it was too large to keep */
record Answer(byte[] request, int status, Map<String, String> headers, byte[] body) {}
