package org.itu.sdgmap.workspace.ui;

import java.util.List;
import org.itu.sdgmap.activity.DraftContent;
import org.itu.sdgmap.activity.DraftContent.DraftDocument;
import org.itu.sdgmap.activity.DraftContent.DraftResult;
import org.itu.sdgmap.activity.PartnerNames;
import org.itu.sdgmap.ui.Texts;

/** Section 4: with whom, what came out of it, what can be read about it. All of it may stay empty. */
class ResultsSection extends EntrySection {

    private static final int NUMBER = 4;

    private final PartnerPicker partners;
    private final RowList results;
    private final RowList documents;
    private final RowList resolutions;

    ResultsSection(EntryFields fields, PartnerNames names) {
        super(NUMBER);
        partners = new PartnerPicker(fields, names);
        results = new RowList(fields, "results", List.of("what", "figure", "unit", "year"));
        documents = new RowList(fields, "documents", List.of("title", "url"));
        resolutions = new RowList(fields, "resolutions", List.of(""));
        addField(
                fields.add("partners", partners, Texts.text("entry.partners"), NUMBER),
                fields.add("results", results, Texts.text("entry.results"), NUMBER),
                fields.add("documents", documents, Texts.text("entry.documents"), NUMBER),
                fields.add("resolutions", resolutions, Texts.text("entry.resolutions"), NUMBER));
    }

    @Override
    void show(DraftContent content) {
        partners.show(content.partners());
        results.show(content.results().stream()
                .map(r -> List.of(r.what(), r.figure(), r.unit(), r.year()))
                .toList());
        documents.show(content.documents().stream()
                .map(d -> List.of(d.title(), d.url()))
                .toList());
        resolutions.show(content.resolutions().stream().map(List::of).toList());
    }

    @Override
    void write(DraftParts parts) {
        parts.partners = partners.values();
        parts.results = results.values().stream()
                .map(r -> new DraftResult(r.get(0), r.get(1), r.get(2), r.get(3)))
                .toList();
        parts.documents = documents.values().stream()
                .map(d -> new DraftDocument(d.get(0), d.get(1)))
                .toList();
        parts.resolutions = resolutions.values().stream().map(List::getFirst).toList();
    }

    @Override
    boolean isBegun(DraftContent content) {
        return !content.partners().isEmpty()
                || !content.results().isEmpty()
                || !content.documents().isEmpty()
                || !content.resolutions().isEmpty();
    }
}
