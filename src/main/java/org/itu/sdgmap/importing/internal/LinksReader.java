package org.itu.sdgmap.importing.internal;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import org.itu.sdgmap.framework.ElementCodes;
import org.itu.sdgmap.framework.ElementKey;
import org.itu.sdgmap.importing.ImportField;
import org.itu.sdgmap.importing.ReadActivity.ReadLink;
import org.itu.sdgmap.importing.RemarkRule;

/** Reads the links to elements of frameworks, with their weights. */
final class LinksReader {

    private final Vocabulary vocabulary;
    private final SdgReader sdg;
    private final ActionLineReader lines;

    LinksReader(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        this.sdg = new SdgReader(vocabulary);
        this.lines = new ActionLineReader(vocabulary);
    }

    List<ReadLink> read(FieldCells cells, Remarks remarks) {
        var elements = lines.read(cells.field(ImportField.ACTION_LINES), remarks);
        var targets = sdg.read(cells.field(ImportField.SDG), remarks);
        var links = new ArrayList<ReadLink>();
        var weights = cells.field(ImportField.WEIGHTS);
        boolean ofLines = targets.isEmpty()
                && !elements.isEmpty()
                && cells.cell(ImportField.SDG).isBlank();
        var lineWeights = ofLines && cells.cell(ImportField.LINE_WEIGHTS).isBlank()
                ? WeightReader.read(weights, ImportField.WEIGHTS, elements, remarks)
                : WeightReader.read(cells.field(ImportField.LINE_WEIGHTS), ImportField.LINE_WEIGHTS, elements, remarks);
        addLinks(links, elements, lineWeights);
        addLinks(
                links,
                targets,
                ofLines ? List.of() : WeightReader.read(weights, ImportField.WEIGHTS, targets, remarks));
        addLinks(links, strategic(cells.field(ImportField.STRATEGIC), remarks), List.of());
        return links;
    }

    private static void addLinks(List<ReadLink> links, List<ElementKey> elements, List<BigDecimal> weights) {
        for (int i = 0; i < elements.size(); i++) {
            links.add(new ReadLink(elements.get(i), weights.isEmpty() ? null : weights.get(i)));
        }
    }

    private List<ElementKey> strategic(FieldCell cell, Remarks remarks) {
        var found = new LinkedHashSet<ElementKey>();
        for (var part : cell.text().split("[;\\n|,]")) {
            var code = part.strip();
            if (code.isEmpty()) {
                continue;
            }
            var chosen = remarks.chosen(ImportField.STRATEGIC, code);
            var key = ElementCodes.parseStrategic(chosen == null ? code : chosen)
                    .filter(k -> vocabulary.findElement(k).isPresent());
            if (key.isPresent()) {
                found.add(key.get());
            } else {
                remarks.ask(ImportField.STRATEGIC, code, RemarkRule.UNKNOWN_STRATEGIC, List.of());
            }
        }
        return List.copyOf(found);
    }
}
