package org.itu.sdgmap.framework.internal;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.itu.sdgmap.framework.CrosswalkLink;
import org.itu.sdgmap.framework.ElementCodes;
import org.itu.sdgmap.framework.ElementKey;
import org.itu.sdgmap.framework.FieldProblem;
import org.itu.sdgmap.framework.FieldRule;
import org.itu.sdgmap.framework.FrameworkRecord;
import org.itu.sdgmap.framework.StrategicTarget;

/** The rules that a record obeys by itself, without a look at others. */
final class RecordRules {

    private static final int LONG_TEXT = 1000;
    private static final int SHORT_TEXT = 300;
    private static final int SHORT_NAME = 60;
    private static final int DECIMALS = 3;
    private static final BigDecimal MOST = BigDecimal.valueOf(1_000_000);

    static final List<String> CONFIDENCES = List.of("verified", "from-memory", "own-translation");
    static final List<String> STATUSES = List.of("CURRENT", "SUPERSEDED", "DRAFT");
    static final List<String> PLAN_KINDS = List.of(
            "GOAL",
            "TARGET",
            "OBJECTIVE",
            "OUTCOME",
            "OUTPUT",
            "THEMATIC_PRIORITY",
            "PRODUCT_SERVICE_OFFERING",
            "ENABLER");
    static final List<String> SECTORS = List.of("UNION", "INTERSECTORAL", "ITU-R", "ITU-T", "ITU-D", "GS");
    private static final List<String> COMPARATORS = names(StrategicTarget.Comparator.values());
    private static final List<String> BASES = names(CrosswalkLink.Basis.values());
    private static final List<String> RELATIONS = names(CrosswalkLink.Relation.values());
    private static final Map<String, Pattern> SCRIPTS = Map.of(
            "ru", Pattern.compile("[\\u0400-\\u04ff]"),
            "zh", Pattern.compile("[\\u4e00-\\u9fff]"),
            "ar", Pattern.compile("[\\u0600-\\u06ff]"));

    private final FrameworkRecord record;
    private final List<FieldProblem> problems = new ArrayList<>();

    private RecordRules(FrameworkRecord record) {
        this.record = record;
    }

    static List<FieldProblem> problemsOf(FrameworkRecord record) {
        var rules = new RecordRules(record);
        switch (record.kind()) {
            case FRAMEWORK -> rules.checkFramework();
            case NAME -> rules.checkName();
            case ELEMENT -> rules.checkElement();
            case TITLE -> rules.checkTitle();
            case CROSSWALK -> rules.checkCrosswalk();
            case MATRIX -> rules.text("rationale", LONG_TEXT).text("note", LONG_TEXT);
            case INDICATOR ->
                rules.required("unit", SHORT_TEXT)
                        .text("disaggregation", SHORT_TEXT)
                        .required("custodian", SHORT_TEXT)
                        .text("partner_custodian", SHORT_TEXT);
            case FACILITATORS, HLPF_THEME, HLPF_GOALS -> {}
        }
        if (record.kind().namesSource()) {
            rules.required(FrameworkRecord.SOURCE, LONG_TEXT);
        }
        rules.oneOf(FrameworkRecord.CONFIDENCE, CONFIDENCES);
        return rules.problems;
    }

    private void checkFramework() {
        if (record.text("kind").equals("STRATEGIC_PLAN")) {
            if (!value("framework").matches("SP20[0-9]{2}")) {
                refuse("framework", value("framework").isEmpty() ? FieldRule.MISSING : FieldRule.NOT_A_PLAN, "");
            }
            required("period_start", SHORT_TEXT).required("period_end", SHORT_TEXT);
        }
        oneOf("status", STATUSES);
        boolean years = year("period_start") & year("period_end");
        if (years
                && !value("period_start").isEmpty()
                && !value("period_end").isEmpty()
                && Integer.parseInt(value("period_end")) < Integer.parseInt(value("period_start"))) {
            refuse("period_end", FieldRule.END_BEFORE_START, value("period_start"));
        }
        year("adopted_year");
        for (var field : List.of("agenda", "resolution", "agenda_resolution", "adopted_by", "adopted_place")) {
            text(field, SHORT_TEXT);
        }
        text("structure", LONG_TEXT);
    }

    private void checkName() {
        required("name", SHORT_TEXT).required("short_name", SHORT_NAME);
        script("name");
        script("short_name");
    }

    private void checkTitle() {
        required("title", SHORT_TEXT);
        script("title");
    }

    private void checkElement() {
        text("note", LONG_TEXT);
        var framework = value("framework");
        if (framework.equals(ElementKey.SDG) || framework.equals(ElementKey.WSIS)) {
            return;
        }
        var key = new ElementKey(framework, value("code"));
        if (value("code").isEmpty()) {
            refuse("code", FieldRule.MISSING, "");
        } else if (!ElementCodes.parse(framework, value("code")).equals(Optional.of(key))) {
            refuse("code", FieldRule.NOT_A_CODE, "");
        }
        oneOf("kind", PLAN_KINDS);
        if (!value("sector").isEmpty()) {
            oneOf("sector", SECTORS);
        }
        if (required("sort_order") && !value("sort_order").matches("[1-9][0-9]{0,5}")) {
            refuse("sort_order", FieldRule.NOT_WHOLE, "");
        }
        if (required("code_official") && !value("code_official").matches("true|false")) {
            refuse("code_official", FieldRule.NOT_TRUE_OR_FALSE, "");
        }
        checkFigure();
    }

    private void checkFigure() {
        if (value("comparator").isEmpty()) {
            for (var field : List.of("target_figure", "target_unit", "baseline_year", "deadline_year")) {
                if (!value(field).isEmpty()) {
                    refuse(field, FieldRule.NOT_WITHOUT, "comparator");
                }
            }
            return;
        }
        oneOf("comparator", COMPARATORS);
        required("target_unit", SHORT_TEXT);
        if (!value("target_figure").isEmpty() && !isFigure(value("target_figure"))) {
            refuse("target_figure", FieldRule.NOT_A_NUMBER, "");
        }
        year("baseline_year");
        year("deadline_year");
    }

    private void checkCrosswalk() {
        for (var field : List.of("from_framework", "from_code", "to_framework", "to_code")) {
            required(field);
        }
        oneOf("relation", RELATIONS);
        oneOf("basis", BASES);
        text("rationale", LONG_TEXT);
        var elements = record.elements();
        if (elements.getFirst().equals(elements.getLast())) {
            refuse("to_code", FieldRule.SAME_ELEMENT, "");
            return;
        }
        boolean outward = value("to_framework").equals(ElementKey.SDG)
                || value("to_framework").equals(ElementKey.WSIS);
        boolean contributes = value("relation").equals(CrosswalkLink.Relation.CONTRIBUTES_TO.name());
        if (RELATIONS.contains(value("relation")) && !value("to_framework").isEmpty() && outward != contributes) {
            refuse(
                    "relation",
                    FieldRule.WRONG_RELATION,
                    outward
                            ? CrosswalkLink.Relation.CONTRIBUTES_TO.name()
                            : String.join(", ", RELATIONS.subList(1, RELATIONS.size())));
        }
    }

    private static boolean isFigure(String text) {
        if (!text.matches("[0-9]{1,7}(\\.[0-9]{1,9})?")) {
            return false;
        }
        var number = new BigDecimal(text).stripTrailingZeros();
        return number.scale() <= DECIMALS && number.compareTo(MOST) <= 0;
    }

    private boolean year(String field) {
        var text = value(field);
        if (!text.isEmpty() && !text.matches("199[0-9]|20[0-9]{2}|2100")) {
            refuse(field, FieldRule.NOT_A_YEAR, "");
            return false;
        }
        return true;
    }

    private void script(String field) {
        var language = record.text("language");
        var script = SCRIPTS.get(language);
        if (!value(field).isEmpty()
                && script != null
                && !script.matcher(value(field)).find()) {
            refuse(field, FieldRule.NOT_IN_SCRIPT, language);
        }
    }

    private void oneOf(String field, List<String> choices) {
        if (required(field) && !choices.contains(value(field))) {
            refuse(field, FieldRule.NOT_ONE_OF, String.join(", ", choices));
        }
    }

    private RecordRules required(String field, int longest) {
        required(field);
        return text(field, longest);
    }

    private boolean required(String field) {
        if (value(field).isEmpty()) {
            refuse(field, FieldRule.MISSING, "");
            return false;
        }
        return true;
    }

    private RecordRules text(String field, int longest) {
        if (value(field).length() > longest) {
            refuse(field, FieldRule.TOO_LONG, String.valueOf(longest));
        }
        return this;
    }

    private void refuse(String field, FieldRule rule, String detail) {
        problems.add(new FieldProblem(field, value(field), rule, detail));
    }

    private String value(String field) {
        return record.text(field);
    }

    private static List<String> names(Enum<?>[] constants) {
        return Arrays.stream(constants).map(Enum::name).toList();
    }
}
