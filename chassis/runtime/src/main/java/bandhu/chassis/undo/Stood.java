package bandhu.chassis.undo;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** How a record stood at a moment, as far as its changes tell. */
public final class Stood {
    private final ObjectNode members;

    public Stood(ObjectNode members) {
        this.members = members;
    }

    /** The text at an RFC 6901 pointer; null where there is none. */
    public String text(String pointer) {
        return members.at(pointer).textValue();
    }
}
