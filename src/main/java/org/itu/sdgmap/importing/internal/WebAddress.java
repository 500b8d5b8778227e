package org.itu.sdgmap.importing.internal;

import java.net.URI;
import java.util.regex.Pattern;
import org.itu.sdgmap.importing.ImportField;
import org.itu.sdgmap.importing.RemarkRule;
import org.jspecify.annotations.Nullable;

/** Reads links: those to pages of the web are kept, all others left empty. */
final class WebAddress {

    private static final int LONGEST_URL = 2_000;
    private static final Pattern WEB_ADDRESS = Pattern.compile("(?i)https?://[^\\s<>\"\\\\]{1,2000}");

    private WebAddress() {}

    static @Nullable String read(FieldCell cell, Remarks remarks) {
        if (cell.isEmpty()) {
            return null;
        }
        var text = cell.text().replaceFirst("^<(.*)>$", "$1");
        if (text.matches("(?i)https?://\\S+") && text.length() > LONGEST_URL) {
            remarks.add(ImportField.URL, text, RemarkRule.URL_TOO_LONG, text.length(), LONGEST_URL);
            return null;
        }
        if (!isWebAddress(text)) {
            remarks.add(ImportField.URL, cell.cell().text(), RemarkRule.URL_REFUSED);
            return null;
        }
        return text.replaceFirst("^(?i)http", "http")
                .replaceFirst("^(?i)(https?)", text.substring(0, 5).equalsIgnoreCase("https") ? "https" : "http");
    }

    private static boolean isWebAddress(String text) {
        if (!WEB_ADDRESS.matcher(text).matches()) {
            return false;
        }
        try {
            return URI.create(text.replaceAll("[^\\x21-\\x7E]|[\\[\\]{}|^`]", "x"))
                            .getHost()
                    != null;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
