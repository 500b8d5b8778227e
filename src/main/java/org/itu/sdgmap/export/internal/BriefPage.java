package org.itu.sdgmap.export.internal;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.itu.sdgmap.analysis.ActivityListItem;
import org.itu.sdgmap.analysis.CountryProfile.Standing;
import org.itu.sdgmap.analysis.Coverage.State;
import org.itu.sdgmap.analysis.PlaceWords;
import org.itu.sdgmap.common.Language;
import org.itu.sdgmap.common.SafeText;
import org.itu.sdgmap.stocktaking.StocktakingListItem;
import org.itu.sdgmap.ui.Texts;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.DocumentType;
import org.jsoup.nodes.Element;

/** A brief as one page of HTML without script or anything from elsewhere. All texts are escaped by jsoup. */
final class BriefPage {

    private static final String NOTHING = "–";
    private static final int GOALS = 17;
    private static final int TARGETS = 169;

    private static final String STYLE = """
            @page { size: A4; margin: 12mm; }
            * { box-sizing: border-box; }
            body { max-width: 190mm; margin: 0 auto; padding: 8px; color: #1b2733; background: #fff;
              font: 10pt/1.35 'Noto Sans', 'Noto Sans Arabic', 'Noto Sans SC', system-ui, sans-serif; }
            header { border-inline-start: 5px solid #009edb; padding-inline-start: 12px; }
            h1 { margin: 0; font-size: 20pt; line-height: 1.15; }
            h2 { margin: 12px 0 4px; font-size: 12pt; break-after: avoid; }
            p { margin: 4px 0; }
            a { color: #00699a; }
            .kind, .notes, .facts { color: #51606f; font-size: 8.5pt; }
            .figures { display: grid; grid-template-columns: repeat(4, 1fr); gap: 6px 16px; margin: 10px 0;
              padding: 8px 0; border-block: 1px solid #d5dce2; }
            .figures div { display: flex; flex-direction: column-reverse; justify-content: flex-end; }
            .figures dt { color: #51606f; font-size: 8.5pt; line-height: 1.2; }
            .figures dd { margin: 0; font-size: 17pt; font-weight: 600; line-height: 1.15;
              font-variant-numeric: tabular-nums; }
            .figures dd.no-number { font-size: 11pt; }
            .figures dd span { color: #51606f; font-size: 9pt; font-weight: 400; }
            .goals { display: grid; grid-template-columns: minmax(0, 3fr) minmax(0, 2fr); gap: 16px; align-items: start; }
            table { width: 100%; border-collapse: collapse; font-size: 8.5pt; line-height: 1.2; }
            th, td { padding: 2px 4px; border-block-end: 1px solid #e6ebef; font-weight: 400; text-align: start; }
            thead th { color: #51606f; vertical-align: bottom; }
            .number { text-align: end; font-variant-numeric: tabular-nums; }
            .tile { display: inline-block; width: 20px; padding: 1px 0; font-weight: 600; text-align: center; }
            .gap { font-weight: 600; white-space: nowrap; }
            svg.bar { display: block; width: 110px; max-width: 22vw; height: 12px; }
            [dir=rtl] svg.bar { transform: scaleX(-1); }
            svg.rings { display: block; width: 100%; max-width: 74mm; margin: 0 auto; }
            figure { margin: 0; break-inside: avoid; }
            figcaption { color: #51606f; font-size: 8pt; }
            ul { margin: 0; padding: 0; list-style: none; }
            li { margin: 3px 0; break-inside: avoid; }
            .lists { columns: 2; column-gap: 24px; }
            section { break-inside: avoid; }
            section h2 { margin-block-start: 0; padding-block-start: 8px; }
            .countries { columns: 3; column-gap: 20px; font-size: 8.5pt; }
            .countries li { display: flex; justify-content: space-between; gap: 8px; margin: 1px 0; }
            .facts { display: block; }
            .notes { margin-block-start: 12px; padding-block-start: 6px; border-block-start: 1px solid #d5dce2; }
            .notes p { margin: 2px 0; font-size: 7.5pt; line-height: 1.25; }
            @media (max-width: 600px) { .goals, .figures { grid-template-columns: 1fr 1fr; } .goals { display: block; }
              .lists, .countries { columns: 1; } svg.bar { max-width: 14vw; } }
            @media print { body { padding: 0; max-width: none; }
              * { -webkit-print-color-adjust: exact; print-color-adjust: exact; } }
            """;

    private final BriefContent content;

    BriefPage(BriefContent content) {
        this.content = content;
    }

    byte[] write() {
        var language = Texts.language();
        var document = Document.createShell("");
        document.outputSettings().prettyPrint(false).charset(StandardCharsets.UTF_8);
        document.insertChildren(0, new DocumentType("html", "", ""));
        document.child(0).attr("lang", language.code()).attr("dir", language.rightToLeft() ? "rtl" : "ltr");
        var head = document.head();
        head.appendElement("meta").attr("charset", "utf-8");
        head.appendElement("meta").attr("name", "viewport").attr("content", "width=device-width, initial-scale=1");
        text(head, "title", content.title() + " – " + content.kind());
        head.appendElement("style").append(STYLE);
        var body = document.body().appendElement("main");
        addHead(body);
        addFigures(body);
        addGoals(body);
        addLists(body);
        addCountries(body);
        addNotes(body);
        return document.outerHtml().getBytes(StandardCharsets.UTF_8);
    }

    private void addHead(Element body) {
        var header = body.appendElement("header");
        text(header, "p", content.kind() + " · " + content.code()).addClass("kind");
        text(header, "h1", content.title());
        content.sentences().forEach(s -> text(header, "p", s));
    }

    private void addFigures(Element body) {
        text(body, "h2", Texts.text("brief.figures"));
        var list = body.appendElement("dl").addClass("figures");
        var figures = content.figures();
        var states = content.states();
        figure(list, "HERE", states.here(), figures.reach().here(), 0);
        figure(list, "REGIONAL", states.regional(), figures.reach().regional(), 0);
        figure(list, "WORLDWIDE", states.worldwide(), figures.reach().worldwide(), 0);
        figure(list, "SITES", states.here(), figures.sites(), 0);
        figure(list, "GOALS", states.here(), figures.countGoals(), GOALS);
        figure(list, "TARGETS", states.here(), figures.countTargets(), TARGETS);
        figure(
                list,
                "LINES",
                states.here(),
                figures.countLines(),
                figures.lines().size());
        figure(list, "ENTRIES", states.entries(), figures.entries(), 0);
    }

    private static void figure(Element list, String key, State state, long value, int of) {
        var figure = list.appendElement("div");
        text(figure, "dt", Texts.text("places.figure." + key));
        var number = text(figure, "dd", PlaceWords.number(state, value));
        if (!state.isNumber()) {
            number.addClass("no-number");
        }
        if (of > 0 && state.isNumber()) {
            text(number, "span", " " + Texts.text("overview.figure.of", of));
        }
    }

    private void addGoals(Element body) {
        text(body, "h2", Texts.text("places.goals"));
        var both = body.appendElement("div").addClass("goals");
        addGoalTable(both);
        var rings = content.rings();
        if (rings != null && content.states().here() == State.VALUE) {
            var figure = both.appendElement("figure");
            BriefDrawings.addRings(figure, rings);
            text(figure, "figcaption", Texts.text("brief.rings"));
        }
    }

    private void addGoalTable(Element parent) {
        var standings = content.standings().stream().collect(Collectors.toMap(Standing::goal, Function.identity()));
        double most = content.figures().goals().stream()
                .mapToDouble(g -> {
                    var standing = standings.get(g.goal());
                    return Math.max(g.reach().here(), standing == null ? 0 : standing.median());
                })
                .max()
                .orElse(0);
        var block = parent.appendElement("div");
        var table = block.appendElement("table");
        if (!standings.isEmpty()) {
            text(block, "p", Texts.text("brief.median")).addClass("facts");
        }
        var head = table.appendElement("thead").appendElement("tr");
        heading(head, Texts.text("places.column.GOAL"));
        heading(head, Texts.text("places.column.HERE")).addClass("number");
        heading(head, Texts.text("brief.bars"));
        heading(head, Texts.text("places.column.REGIONAL")).addClass("number");
        heading(head, Texts.text("places.column.WORLDWIDE")).addClass("number");
        var rows = table.appendElement("tbody");
        for (var count : content.figures().goals()) {
            var goal = count.goal();
            var standing = standings.get(goal);
            var row = rows.appendElement("tr");
            var name = row.appendElement("th").attr("scope", "row");
            text(name, "span", String.valueOf(goal.number()))
                    .addClass("tile")
                    .attr("style", "background:%s;color:%s".formatted(goal.colourHex(), GoalInk.on(goal.colourHex())));
            name.appendText(" " + SafeText.xml(goal.element().title().in(Texts.language())));
            if (standing != null && content.states().here().isNumber() && standing.isGap()) {
                name.appendText(" ");
                text(name, "span", Texts.text("places.standing.BELOW")).addClass("gap");
            }
            var states = content.states();
            text(row, "td", cell(states.here(), count.reach().here())).addClass("number");
            BriefDrawings.addBar(
                    row.appendElement("td"),
                    count.reach().here(),
                    standing == null ? -1 : standing.median(),
                    Math.max(1, most),
                    goal.colourHex());
            text(row, "td", cell(states.regional(), count.reach().regional())).addClass("number");
            text(row, "td", cell(states.worldwide(), count.reach().worldwide())).addClass("number");
        }
    }

    /** The figures above the table say why there is no number. */
    private static String cell(State countable, long count) {
        return countable == State.VALUE ? Texts.number(count) : NOTHING;
    }

    private static Element heading(Element row, String text) {
        return text(row, "th", text).attr("scope", "col");
    }

    private void addLists(Element body) {
        var lists = body.appendElement("div").addClass("lists");
        addActivities(lists, "places.activities", content.here());
        addActivities(lists, "places.regional", content.regional());
        if (!content.entries().isEmpty()) {
            var section = lists.appendElement("section");
            text(section, "h2", Texts.text("places.entries"));
            var list = section.appendElement("ul");
            content.entries().forEach(e -> addEntry(list, e));
        }
    }

    private static void addActivities(Element parent, String titleKey, List<ActivityListItem> activities) {
        if (activities.isEmpty()) {
            return;
        }
        var section = parent.appendElement("section");
        text(section, "h2", Texts.text(titleKey));
        var list = section.appendElement("ul");
        for (var activity : activities) {
            var item = list.appendElement("li");
            foreign(item, activity.title(), Language.getByCode(activity.language()));
            text(item, "span", Texts.text("sector", activity.sector()) + " · " + Texts.text("kind", activity.kind()))
                    .addClass("facts");
        }
    }

    private static void addEntry(Element list, StocktakingListItem entry) {
        var item = list.appendElement("li");
        foreign(item, entry.title(), entry.language());
        var year = entry.year();
        text(item, "span", entry.organisation() + (year == null ? "" : " · " + year))
                .addClass("facts");
    }

    private void addCountries(Element body) {
        if (content.countries().isEmpty()) {
            return;
        }
        text(body, "h2", Texts.text("places.regionCountries"));
        var list = body.appendElement("ul").addClass("countries");
        for (var country : content.countries()) {
            var item = list.appendElement("li");
            text(item, "span", country.name());
            var line = country.line();
            text(item, "span", PlaceWords.number(line.state(), line.activities()));
        }
    }

    private void addNotes(Element body) {
        var notes = body.appendElement("footer").addClass("notes");
        for (var note : content.notes()) {
            var line = notes.appendElement("p");
            if (!note.name().isEmpty()) {
                text(line, "strong", note.name());
                line.appendText(" ");
            }
            line.appendText(SafeText.xml(note.text()));
        }
    }

    private static Element text(Element parent, String tag, String text) {
        return parent.appendElement(tag).text(SafeText.xml(text));
    }

    /** A title in a language that may not be the reader's. */
    private static void foreign(Element parent, String title, Language language) {
        var marked = text(parent, "span", title);
        if (language != Texts.language()) {
            marked.attr("lang", language.code()).attr("dir", language.rightToLeft() ? "rtl" : "ltr");
        }
    }
}
