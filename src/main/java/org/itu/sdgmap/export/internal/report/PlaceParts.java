package org.itu.sdgmap.export.internal.report;

import java.text.Collator;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.itu.sdgmap.analysis.ActivityFilter;
import org.itu.sdgmap.analysis.Coverage;
import org.itu.sdgmap.analysis.CoverageGaps;
import org.itu.sdgmap.analysis.CoverageGroups;
import org.itu.sdgmap.analysis.CoverageService;
import org.itu.sdgmap.analysis.GapReport.Answer;
import org.itu.sdgmap.analysis.GapReport.CountryGap;
import org.itu.sdgmap.analysis.GapReport.RegionalWork;
import org.itu.sdgmap.analysis.GroupedCoverage.GroupLine;
import org.itu.sdgmap.analysis.GroupedCoverage.Grouping;
import org.itu.sdgmap.geography.CountryCatalog;
import org.itu.sdgmap.ui.Texts;
import org.springframework.stereotype.Component;

/** Countries and their groups, as reports list them. */
@Component
class PlaceParts {

    private final CoverageService coverage;
    private final CoverageGroups groups;
    private final CoverageGaps gaps;
    private final CountryCatalog countries;

    PlaceParts(CoverageService coverage, CoverageGroups groups, CoverageGaps gaps, CountryCatalog countries) {
        this.coverage = coverage;
        this.groups = groups;
        this.gaps = gaps;
        this.countries = countries;
    }

    Coverage.Totals totals(ReportDraft draft, ActivityFilter filter) {
        return coverage.getCoverage(filter, draft.language()).totals();
    }

    /** How many countries the activities reach, and how many name none. */
    String reach(Coverage.Totals totals) {
        return Texts.text("report.reach", totals.countrySpecific(), totals.countries());
    }

    /** The ITU regions; an activity in two of them counts in both. */
    void addRegions(ReportDraft draft, ActivityFilter filter) {
        var grouped = groups.getGroups(filter, Grouping.ITU_REGION, draft.language());
        var all = grouped.all();
        draft.say(Texts.text("report.members", all.reached(), all.members(), all.members() - all.reached()));
        addGroups(draft, grouped.groups(), all, "REGIONS", "REGION");
        draft.rule("rule.mapScopes", "places.rule.groups");
    }

    /** LDC, LLDC and SIDS, beside all Member States. */
    void addSpecialGroups(ReportDraft draft, ActivityFilter filter) {
        var lines = new ArrayList<GroupLine>();
        GroupLine all = null;
        for (var by : List.of(Grouping.LDC, Grouping.LLDC, Grouping.SIDS)) {
            var grouped = groups.getGroups(filter, by, draft.language());
            all = grouped.all();
            grouped.groups().stream().filter(g -> g.code() != null).forEach(lines::add);
        }
        if (all != null) {
            addGroups(draft, lines, all, "GROUPS", "GROUP");
        }
    }

    private void addGroups(
            ReportDraft draft, List<GroupLine> lines, GroupLine all, String caption, String firstColumn) {
        var table = new TableDraft(Texts.text("report.caption." + caption))
                .text(firstColumn, 3.4)
                .number("ACTIVITIES", 1.3)
                .number("MEMBERS", 1.3)
                .number("REACHED", 1.3)
                .number("WITHOUT", 1.4)
                .number("MEMBER_SHARE", 1.3);
        for (var line : lines) {
            var code = line.code();
            table.row(
                    code == null
                            ? Texts.text("report.noRegion")
                            : countries.getGroup(code).name().in(draft.language()),
                    line.activities(),
                    line.members(),
                    line.reached(),
                    line.members() - line.reached(),
                    ReportWords.share(line.reached(), line.members()));
        }
        table.total(
                Texts.text("report.distinct"),
                all.activities(),
                all.members(),
                all.reached(),
                all.members() - all.reached(),
                ReportWords.share(all.reached(), all.members()));
        draft.add(table.finish());
    }

    /** The Member States without an activity, by name, of some groups. */
    void addGaps(ReportDraft draft, ActivityFilter filter, List<String> codes) {
        for (var code : codes) {
            var group = countries.getGroup(code);
            var report = gaps.getGaps(filter.withGroups(Set.of(code)), RegionalWork.NOT_COUNTED, draft.language());
            draft.section(group.name().in(draft.language()));
            var names = names(report.countries().stream()
                    .filter(c -> c.answer() == Answer.GAP)
                    .map(CountryGap::iso3)
                    .toList());
            draft.say(
                    Texts.text("report.gaps", names.size(), report.totals().asked()),
                    names.isEmpty() ? "" : Texts.text("report.gapNames", ReportWords.list(names)),
                    report.totals().onlyRegional() == 0
                            ? ""
                            : Texts.text("report.gapsRegional", report.totals().onlyRegional()));
        }
        draft.rule("modes.gap.rule", "places.rule.groups");
    }

    /** Codes of the Member States that activities reach. */
    Set<String> reached(ReportDraft draft, ActivityFilter filter) {
        return Set.copyOf(gaps.getGaps(filter, RegionalWork.NOT_COUNTED, draft.language()).countries().stream()
                .filter(c -> c.answer() == Answer.REACHED)
                .map(CountryGap::iso3)
                .toList());
    }

    /** In alphabetical order of the reader's language. */
    List<String> names(java.util.Collection<String> codes) {
        var collator = Collator.getInstance(Texts.language().locale());
        return codes.stream()
                .map(code -> countries.getCountry(code).name().in(Texts.language()))
                .sorted(collator::compare)
                .toList();
    }
}
