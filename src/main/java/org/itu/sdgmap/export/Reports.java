package org.itu.sdgmap.export;

import java.util.List;
import java.util.Map;
import org.itu.sdgmap.common.Language;

/** Makes reports from the published state, an earlier day, or a snapshot; everybody may have them. */
public interface Reports {

    /** Names of the parameters beside kind, in the order of an address. */
    List<String> NAMES = List.of("year", "sector", "line", "country", "region", "asof", "snapshot");

    /**
     * Reads choices; parameters that are not theirs are passed over. What a kind needs and nobody chose is as usual: the
     * present year, C2.
     *
     * @throws org.itu.sdgmap.common.InvalidValueException that names the parameter, the value and what is expected
     * @throws org.itu.sdgmap.common.NotFoundException if there is no such snapshot
     */
    ReportChoices parse(ReportKind kind, Map<String, List<String>> parameters);

    /** Years of the Forum whose Goals under review are on record, latest first. */
    List<Integer> listForumYears();

    /** Codes of the Action Lines that ITU facilitates alone. */
    List<String> listRoadmapLines();

    /**
     * All of it follows from one state.
     *
     * @param origin of the address at which the reader sees the tool, such as {@code https://sdg.example.org}
     */
    Report make(ReportChoices choices, Language language, String origin);

    /**
     * The report as a file.
     *
     * @throws org.itu.sdgmap.common.InvalidValueException for a format other than DOCX and PDF
     */
    ExportFile write(Report report, ExportFormat format);
}
