package bandhu.chassis.http;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Entity tags (RFC 9110, section 8.8.3): a record's is its version in quotes. */
public final class Tags {
    private static final Pattern TAG = Pattern.compile("(?:W/)?(\"[\\x21\\x23-\\x7e\\x80-\\xff]*\")");

    private Tags() {}

    public static String etag(long version) {
        return "\"" + version + '"';
    }

    /** Whether an {@code If-None-Match} header names the tag, by the weak comparison that RFC 9110 asks for. */
    static boolean matchesWeakly(String header, String tag) {
        if (header.trim().equals("*")) {
            return true;
        }
        Matcher tags = TAG.matcher(header);
        while (tags.find()) {
            if (tags.group(1).equals(tag)) {
                return true;
            }
        }
        return false;
    }
}
