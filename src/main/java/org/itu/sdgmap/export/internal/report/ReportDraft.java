package org.itu.sdgmap.export.internal.report;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.itu.sdgmap.analysis.ActivityFilter;
import org.itu.sdgmap.analysis.FilterParameters;
import org.itu.sdgmap.common.Language;
import org.itu.sdgmap.export.Report;
import org.itu.sdgmap.export.ReportBlock;
import org.itu.sdgmap.export.ReportBlock.Bullets;
import org.itu.sdgmap.export.ReportBlock.Heading;
import org.itu.sdgmap.export.ReportBlock.Paragraph;
import org.itu.sdgmap.export.ReportBlock.Tone;
import org.itu.sdgmap.export.ReportChoices;
import org.itu.sdgmap.export.ReportText;
import org.itu.sdgmap.ui.Texts;

/** A report while it is written, in the reader's language. */
final class ReportDraft {

    private final ReportChoices choices;
    private final Language language;
    private final String origin;
    private final List<ReportBlock> blocks = new ArrayList<>();
    private final Set<String> rules = new LinkedHashSet<>();
    private final Set<String> sources = new LinkedHashSet<>();
    private String title = "";
    private ActivityFilter filter;
    private boolean map;

    ReportDraft(ReportChoices choices, Language language, String origin) {
        this.choices = choices;
        this.language = language;
        this.origin = origin.replaceFirst("/+$", "");
        filter = choices.filter();
    }

    ReportChoices choices() {
        return choices;
    }

    Language language() {
        return language;
    }

    /** Where the reader sees the tool, without slash at the end. */
    String origin() {
        return origin;
    }

    /** What the report as a whole counts. */
    ActivityFilter filter() {
        return filter;
    }

    void narrow(ActivityFilter narrower) {
        filter = narrower;
    }

    String title() {
        return title;
    }

    void title(String text) {
        title = text;
    }

    /** @param name of a chapter in the translation files */
    void chapter(String name) {
        blocks.add(new Heading(1, Texts.text("report.chapter." + name)));
    }

    void section(String text) {
        blocks.add(new Heading(2, text));
    }

    void lead(String... sentences) {
        paragraph(ReportText.of(joined(sentences)), Tone.LEAD);
    }

    void say(String... sentences) {
        var text = joined(sentences);
        if (!text.isEmpty()) {
            paragraph(ReportText.of(text), Tone.PLAIN);
        }
    }

    void note(String text) {
        paragraph(ReportText.of(text), Tone.NOTE);
    }

    void paragraph(ReportText text, Tone tone) {
        blocks.add(new Paragraph(text, tone));
    }

    void bullets(List<ReportText> items) {
        if (!items.isEmpty()) {
            blocks.add(new Bullets(items));
        }
    }

    void add(ReportBlock block) {
        blocks.add(block);
    }

    /** Keys of counting rules, each of which is said once, at the end. */
    void rule(String... keys) {
        rules.addAll(List.of(keys));
    }

    List<String> rules() {
        return rules.stream().map(Texts::text).toList();
    }

    /** A document that facts are from, in English. */
    void source(String document) {
        sources.add(document);
    }

    List<String> sources() {
        return List.copyOf(sources);
    }

    void drawsMap() {
        map = true;
    }

    boolean hasMap() {
        return map;
    }

    /** Address of a page under a filter. */
    String address(String path, ActivityFilter of) {
        var query = FilterParameters.query(of);
        return origin + "/" + path + (query.isEmpty() ? "" : "?" + query);
    }

    /** The state alone, for addresses of one thing in it. */
    ActivityFilter state() {
        return ActivityFilter.all().withStateOf(filter);
    }

    private static String joined(String... sentences) {
        var separator = Texts.language() == Language.ZH ? "" : " ";
        return String.join(
                separator, List.of(sentences).stream().filter(s -> !s.isEmpty()).toList());
    }

    Report finish(String subtitle) {
        return new Report(choices, language, title, subtitle, Texts.text("report.about", choices.kind()), blocks);
    }
}
