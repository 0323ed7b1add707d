package bandhu.chassis.problem;

/** RFC 6901 pointers, made step by step. */
public final class Pointers {
    public static final String ROOT = "";

    private Pointers() {}

    public static String child(String pointer, String member) {
        return pointer + '/' + member.replace("~", "~0").replace("/", "~1");
    }

    public static String child(String pointer, int index) {
        return pointer + '/' + index;
    }

    /** Whether {@code inner} is {@code outer} or lies in it. */
    public static boolean within(String inner, String outer) {
        return inner.equals(outer) || inner.startsWith(outer + '/');
    }
}
