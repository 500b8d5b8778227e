package org.itu.sdgmap._support;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.itu.sdgmap.framework.EditionFile;

/** The files of a small edition of the strategic plan, sound until a test changes them. */
public final class EditionFiles {

    private static final String FRAMEWORKS = """
            code,name,agenda,resolution,agenda_resolution,adopted_by,adopted_year,adopted_place,period_start,period_end,status,successor,structure,source,confidence,confidence_structure
            SP2032,ITU Strategic Plan 2032-2035,,Resolution 71,,Plenipotentiary Conference PP-30,2030,,2032,2035,DRAFT,,Two goals,Draft of the plan,verified,verified
            """;

    private static final String NAMES = """
            code,name_en,name_fr,name_es,name_ru,name_zh,name_ar,short_en,short_fr,short_es,short_ru,short_zh,short_ar,source,confidence
            SP2032,ITU Strategic Plan 2032-2035,Plan stratégique 2032-2035,Plan Estratégico 2032-2035,Стратегический план на 2032–2035 годы,2032-2035年战略规划,الخطة الاستراتيجية 2032-2035,Plan 2032-2035,Plan 2032-2035,Plan 2032-2035,План 2032–2035,2032-2035年规划,خطة 2032-2035,own translation,own-translation
            """;

    private static final String ELEMENTS = """
            framework,code,parent_code,kind,sector,sort_order,title,target_figure,target_unit,comparator,baseline_year,deadline_year,code_official,note,source,confidence
            SP2032,1,,GOAL,UNION,1,Everybody connected,,,,,,true,,Draft of the plan,from-memory
            SP2032,1.1,1,TARGET,UNION,2,Nearly all households online,95,per cent of households,AT_LEAST,2030,2035,true,,Draft of the plan,from-memory
            SP2032,1.2,1,TARGET,UNION,3,Schools online,,qualitative,QUALITATIVE,,2035,true,,Draft of the plan,from-memory
            """;

    private static final String TITLES = """
            framework,code,title_en,title_fr,title_es,title_ru,title_zh,title_ar,source,confidence
            SP2032,1,Everybody connected,Tous connectés,Todos conectados,Все на связи,人人互联,الجميع متصلون,own translation,own-translation
            SP2032,1.1,Nearly all households online,Presque tous les ménages en ligne,Casi todos los hogares en línea,Почти все домохозяйства онлайн,几乎所有家庭上网,جميع الأسر تقريبا على الإنترنت,own translation,own-translation
            SP2032,1.2,Schools online,Écoles en ligne,Escuelas en línea,Школы онлайн,学校上网,المدارس على الإنترنت,own translation,own-translation
            """;

    private static final String CROSSWALK = """
            id,from_framework,from_code,relation,to_type,to_framework,to_code,rationale,basis,endpoint_confidence,source
            1,SP2032,1.1,CONTRIBUTES_TO,SDG_TARGET,SDG,9.c,access,DERIVED,from-memory,own reading
            2,SP2024,1,CONTINUED_BY,STRATEGIC_ELEMENT,SP2032,1,goal kept,DERIVED,from-memory,own reading
            """;

    private final Map<String, byte[]> files = new LinkedHashMap<>();

    private EditionFiles() {}

    public static EditionFiles sound() {
        var files = new EditionFiles();
        files.put("strategic_frameworks.csv", FRAMEWORKS);
        files.put("framework_names.csv", NAMES);
        files.put("strategic_elements.csv", ELEMENTS);
        files.put("element_titles_strategic.csv", TITLES);
        files.put("framework_crosswalk.csv", CROSSWALK);
        return files;
    }

    public EditionFiles put(String file, String text) {
        return put(file, text.getBytes(StandardCharsets.UTF_8));
    }

    public EditionFiles put(String file, byte[] content) {
        files.put(file, content);
        return this;
    }

    public EditionFiles without(String file) {
        files.remove(file);
        return this;
    }

    public String text(String file) {
        return new String(files.getOrDefault(file, new byte[0]), StandardCharsets.UTF_8);
    }

    /** Another edition with the same content, for tests that each add one. */
    public EditionFiles ofEdition(String code) {
        files.replaceAll((name, content) -> new String(content, StandardCharsets.UTF_8)
                .replace("SP2032", code)
                .getBytes(StandardCharsets.UTF_8));
        return this;
    }

    /** @throws IllegalArgumentException if the file does not hold what is to be replaced */
    public EditionFiles replace(String file, String sound, String wrong) {
        var text = text(file);
        if (!text.contains(sound)) {
            throw new IllegalArgumentException("%s does not hold '%s'".formatted(file, sound));
        }
        return put(file, text.replace(sound, wrong));
    }

    public List<EditionFile> list() {
        return files.entrySet().stream()
                .map(e -> new EditionFile(e.getKey(), e.getValue()))
                .toList();
    }
}
