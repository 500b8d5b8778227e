package org.itu.sdgmap._support;

import java.io.ByteArrayInputStream;
import java.util.List;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;

/** Asks veraPDF whether a file keeps to PDF/UA-1 and PDF/A-3a. */
public final class PdfJudge {

    static {
        VeraGreenfieldFoundryProvider.initialise();
    }

    private PdfJudge() {}

    /** What is wrong for readers who listen to the file; empty if nothing is. */
    public static List<String> listBreachesOfPdfUa(byte[] pdf) {
        return listBreaches(pdf, PDFAFlavour.PDFUA_1);
    }

    /** What keeps the file from being archived; empty if nothing does. */
    public static List<String> listBreachesOfPdfA(byte[] pdf) {
        return listBreaches(pdf, PDFAFlavour.PDFA_3_A);
    }

    private static List<String> listBreaches(byte[] pdf, PDFAFlavour flavour) {
        var foundry = Foundries.defaultInstance();
        try (var parser = foundry.createParser(new ByteArrayInputStream(pdf), flavour);
                var validator = foundry.createValidator(flavour, false)) {
            var result = validator.validate(parser);
            var breaches = result.getTestAssertions().stream()
                    .filter(a -> a.getStatus() == TestAssertion.Status.FAILED)
                    .map(a -> "%s, at %s"
                            .formatted(a.getMessage(), a.getLocation().getContext()))
                    .toList();
            if (breaches.isEmpty() && !result.isCompliant()) {
                throw new IllegalStateException("veraPDF refuses the file without saying why");
            }
            return breaches;
        } catch (Exception e) {
            throw new IllegalStateException("veraPDF could not read the file", e);
        }
    }
}
