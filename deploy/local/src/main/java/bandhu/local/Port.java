package bandhu.local;

import java.util.Locale;

/** A port of the local suite: its name, its number when nobody says otherwise, and the variable that says so. */
record Port(String name, int byDefault) {

    String variable() {
        return "BANDHU_PORT_" + name.toUpperCase(Locale.ROOT);
    }

    /** The number that the environment asks for, or the default. */
    int wanted() {
        String text = System.getenv(variable());
        if (text == null || text.isBlank()) {
            return byDefault;
        }
        try {
            int number = Integer.parseInt(text.strip());
            if (number > 0 && number < 65536) {
                return number;
            }
        } catch (NumberFormatException e) {
            throw notAPort(text);
        }
        throw notAPort(text);
    }

    private Complaint notAPort(String text) {
        return new Complaint(variable() + " is " + text + ", which is not a port number from 1 to 65535.");
    }
}
