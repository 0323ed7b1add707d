package bandhu.chassis.condition.time;

import java.time.LocalDate;

/** Days from the first to the last, both included. */
public record Days(LocalDate first, LocalDate last) {}
