package bandhu.chassis.rebuild.work;

/** What a job of kind {@code rebuild} is told. */
public record RebuildParameters(String readModel) {}
