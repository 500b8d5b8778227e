package org.itu.sdgmap.common;

/** Texts that no spreadsheet takes for a formula and no XML reader refuses. */
public final class SafeText {

    private SafeText() {}

    /**
     * Puts an apostrophe before what a spreadsheet would calculate.
     *
     * @see <a href="https://owasp.org/www-community/attacks/CSV_Injection">CSV injection</a>
     */
    public static String cell(String text) {
        var visible = xml(text);
        var first = visible.stripLeading();
        boolean formula = !first.isEmpty() && "=+-@\uFF1D\uFF0B\uFF0D\uFF20".indexOf(first.charAt(0)) >= 0
                || !visible.isEmpty() && "\t\r\n".indexOf(visible.charAt(0)) >= 0;
        return formula ? "'" + visible : visible;
    }

    /** Without the characters that XML 1.0 forbids. */
    public static String xml(String text) {
        return text.codePoints()
                .filter(c -> c == '\t'
                        || c == '\n'
                        || c == '\r'
                        || c >= 0x20 && c <= 0xD7FF
                        || c >= 0xE000 && c <= 0xFFFD
                        || c >= 0x10000)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
