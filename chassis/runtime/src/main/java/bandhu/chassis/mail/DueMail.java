package bandhu.chassis.mail;

import java.util.UUID;

/** A mail that something is to be done about. */
record DueMail(String tenant, String kind, UUID id) {}
