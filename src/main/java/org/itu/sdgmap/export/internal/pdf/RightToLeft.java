package org.itu.sdgmap.export.internal.pdf;

import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.itu.sdgmap.common.Language;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.Text;

/**
 * What the layout of pages does not do for Arabic. It sets the cells of a row from left to right: they are turned round
 * before, and their tags back afterwards, so that a row is heard in its own order. It sets vowel marks beside their
 * letters in place of above: they are left out, as is usual in print.
 */
final class RightToLeft {

    private static final String VOWEL_MARKS = "[\\u064B-\\u0652\\u0670]";

    private RightToLeft() {}

    /** The page as it is to be laid out; another document where something had to be changed. */
    static Document prepare(Document page, Language language) {
        var copy = (Document) page.cloneNode(true);
        withoutVowelMarks(copy);
        if (language.rightToLeft()) {
            var rows = copy.getElementsByTagName("tr");
            for (int i = 0; i < rows.getLength(); i++) {
                turnRound((Element) rows.item(i));
            }
        }
        return copy;
    }

    private static void turnRound(Element row) {
        var cells = new ArrayList<Node>();
        for (var child = row.getFirstChild(); child != null; child = child.getNextSibling()) {
            cells.add(child);
        }
        cells.reversed().forEach(row::appendChild);
    }

    private static void withoutVowelMarks(Node node) {
        if (node instanceof Text text) {
            text.setData(text.getData().replaceAll(VOWEL_MARKS, ""));
        }
        for (var child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
            withoutVowelMarks(child);
        }
    }

    /** Puts the tags of each row's cells back into the order in which they are read. */
    static void restoreReadingOrder(PDDocument document, Language language) {
        var root = document.getDocumentCatalog().getStructureTreeRoot();
        if (language.rightToLeft() && root != null) {
            restore(root.getCOSObject());
        }
    }

    private static void restore(COSDictionary element) {
        var children = children(element.getDictionaryObject(COSName.K));
        if (COSName.getPDFName("TR").equals(element.getCOSName(COSName.S)) && children.size() > 1) {
            element.setItem(COSName.K, new COSArray(children.reversed()));
        }
        for (var child : children) {
            if (child instanceof COSDictionary dictionary && dictionary.containsKey(COSName.K)) {
                restore(dictionary);
            }
        }
    }

    private static List<COSBase> children(COSBase kids) {
        if (!(kids instanceof COSArray array)) {
            return kids == null ? List.of() : List.of(kids);
        }
        var children = new ArrayList<COSBase>();
        for (int i = 0; i < array.size(); i++) {
            children.add(array.getObject(i));
        }
        return children;
    }
}
