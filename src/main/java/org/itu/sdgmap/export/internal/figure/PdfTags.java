package org.itu.sdgmap.export.internal.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDNumberTreeNode;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkInfo;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDParentTreeValue;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureTreeRoot;
import org.itu.sdgmap.export.internal.figure.Sheet.Role;
import org.jspecify.annotations.Nullable;

/** What the parts of a page are, in the order in which they are read. */
final class PdfTags {

    private final PDDocument document;
    private final PDPage page;
    private final PDStructureTreeRoot root = new PDStructureTreeRoot();
    private final PDStructureElement whole = new PDStructureElement("Document", root);
    private final List<PDStructureElement> elements = new ArrayList<>();

    /** @param box left, lower, right and upper edge in points */
    record Picture(String alternative, COSArray box) {}

    PdfTags(PDDocument document, PDPage page) {
        this.document = document;
        this.page = page;
        root.appendKid(whole);
    }

    static String tag(Role role) {
        return switch (role) {
            case HEADING -> "H1";
            case FIGURE -> "Figure";
            case PARAGRAPH -> "P";
            case ORNAMENT -> "Artifact";
        };
    }

    /** Gives the number by which the content of the element is marked. */
    int add(String tag, @Nullable Picture picture) {
        var element = new PDStructureElement(tag, whole);
        element.setPage(page);
        int number = elements.size();
        element.getCOSObject().setItem(COSName.K, COSInteger.get(number));
        if (picture != null) {
            element.setAlternateDescription(picture.alternative());
            var layout = new COSDictionary();
            layout.setItem(COSName.O, COSName.getPDFName("Layout"));
            layout.setItem(COSName.BBOX, picture.box());
            layout.setItem(COSName.getPDFName("Placement"), COSName.getPDFName("Block"));
            element.getCOSObject().setItem(COSName.A, layout);
        }
        whole.appendKid(element);
        elements.add(element);
        return number;
    }

    void finish() {
        var ofPage = new COSArray();
        elements.forEach(e -> ofPage.add(e.getCOSObject()));
        var parents = new PDNumberTreeNode(PDParentTreeValue.class);
        parents.setNumbers(Map.of(0, new PDParentTreeValue(ofPage)));
        root.setParentTree(parents);
        root.setParentTreeNextKey(1);
        page.setStructParents(0);
        page.getCOSObject().setItem(COSName.getPDFName("Tabs"), COSName.S);
        var catalog = document.getDocumentCatalog();
        catalog.setStructureTreeRoot(root);
        var mark = new PDMarkInfo();
        mark.setMarked(true);
        catalog.setMarkInfo(mark);
    }
}
