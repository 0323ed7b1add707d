package bandhu.clients;

/** What a command said, and how it ended. */
public record Output(int exitCode, String text) {}
