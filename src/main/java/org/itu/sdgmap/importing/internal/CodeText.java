package org.itu.sdgmap.importing.internal;

import java.text.Normalizer;
import java.util.regex.Pattern;
import org.itu.sdgmap.importing.ImportField;
import org.itu.sdgmap.importing.RemarkRule;

/** Prepares a cell of codes: full-width and Arabic digits, look-alike letters. */
final class CodeText {

    /** A formula of which the codes are a text, as people write it to keep 17.10: ="17.10". */
    private static final Pattern TEXT_FORMULA = Pattern.compile("=\\s*\"[^\"]*\"");

    private CodeText() {}

    /** Whether a cell refers to other cells or calculates: =C2 is no action line, =1+8 are no Goals. */
    static boolean isFormula(FieldCell cell) {
        return !cell.typed()
                && cell.text().startsWith("=")
                && !TEXT_FORMULA.matcher(cell.text()).matches();
    }

    static String of(FieldCell cell, ImportField field, Remarks remarks) {
        var latin = LookAlikes.latin(digits(cell.text()));
        if (!latin.letters().isEmpty()) {
            remarks.add(field, cell.text(), RemarkRule.LOOK_ALIKE, latin.text(), String.join(", ", latin.letters()));
        }
        return latin.text();
    }

    /** Digits of all scripts as 0 to 9; separators of Arabic and Chinese as their Latin ones. */
    static String digits(String text) {
        var composed = Normalizer.normalize(text, Normalizer.Form.NFKC);
        var out = new StringBuilder(composed.length());
        composed.codePoints().forEach(c -> {
            if (Character.isDigit(c)) {
                out.append(Character.digit(c, 10));
            } else {
                switch (c) {
                    case 0x066B -> out.append('.');
                    case 0x066C, 0x060C, 0x3001 -> out.append(',');
                    case 0x061B -> out.append(';');
                    case 0x066A -> out.append('%');
                    case 0x3002 -> out.append('.');
                    case 0x2212, 0x2010, 0x2011 -> out.append('-');
                    default -> out.appendCodePoint(c);
                }
            }
        });
        return out.toString();
    }
}
