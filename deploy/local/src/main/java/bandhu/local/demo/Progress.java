package bandhu.local.demo;

import java.io.PrintStream;

/** A bar on a terminal, a line for each tenth elsewhere. */
final class Progress {
    private static final int WIDTH = 40;
    private final PrintStream out;
    private final boolean terminal;
    private final String what;
    private final int total;
    private int done;
    private int shown = -1;

    Progress(PrintStream out, String what, int total) {
        this.out = out;
        this.terminal = System.console() != null && System.console().isTerminal();
        this.what = what;
        this.total = total;
        show();
    }

    synchronized void step(int rows) {
        done += rows;
        show();
    }

    private void show() {
        int steps = terminal ? 100 : 10;
        int part = total == 0 ? steps : (int) ((long) done * steps / total);
        if (part == shown) {
            return;
        }
        shown = part;
        if (terminal) {
            int filled = part * WIDTH / steps;
            out.printf("\r%-14s [%s%s] %,d/%,d", what, "#".repeat(filled), " ".repeat(WIDTH - filled), done, total);
            if (done == total) {
                out.println();
            }
        } else {
            out.printf("%-14s %,d/%,d%n", what, done, total);
        }
        out.flush();
    }
}
