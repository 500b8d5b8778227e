package org.itu.sdgmap.analysis;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.itu.sdgmap.activity.Sector;
import org.itu.sdgmap.common.InvalidValueException;
import org.itu.sdgmap.framework.Element;
import org.itu.sdgmap.framework.ElementKey;
import org.itu.sdgmap.framework.ElementKind;
import org.itu.sdgmap.framework.Framework;
import org.itu.sdgmap.framework.FrameworkCatalog;
import org.springframework.stereotype.Component;

/** All measures of coverage that the frameworks give, and how they are read from an address. */
@Component
public class CoverageMeasures {

    /** Name of the parameter in addresses. */
    public static final String PARAMETER = "measure";

    /** Activities are not linked to indicators; sub-lines of C7 count among the 18 lines. */
    private static final List<ElementKind> NEVER_SHARED = List.of(ElementKind.INDICATOR, ElementKind.SUB_LINE);

    private final FrameworkCatalog frameworks;

    public CoverageMeasures(FrameworkCatalog frameworks) {
        this.frameworks = frameworks;
    }

    /** Every measure, in the order in which choices show them. */
    public List<CoverageMeasure> listMeasures() {
        return Arrays.stream(CoverageMeasure.Kind.values())
                .flatMap(this::ofKind)
                .toList();
    }

    /** The measures of one kind: several for shares and Sectors, one for the others. */
    public List<CoverageMeasure> listMeasures(CoverageMeasure.Kind kind) {
        return ofKind(kind).toList();
    }

    /**
     * Elements that a measure of targets or shares is about; none for others. Action Lines are the 18 lines of the
     * matrix.
     */
    public List<Element> listElements(CoverageMeasure measure) {
        return switch (measure.kind()) {
            case TARGETS -> ofLevel(ElementKey.SDG, ElementKind.TARGET);
            case SHARE -> {
                var framework = measure.framework();
                var level = measure.level();
                yield framework == null || level == null ? List.of() : ofLevel(framework, level);
            }
            default -> List.of();
        };
    }

    /** @throws InvalidValueException if no measure has the code */
    public CoverageMeasure getByCode(String code) {
        return findByCode(code)
                .orElseThrow(
                        () -> new InvalidValueException(
                                PARAMETER,
                                code,
                                "activities, targets, share with framework and level such as share:SDG:TARGET or"
                                        + " share:SP2024:OUTCOME, sector with its code such as sector:ITU-D, entries or years"));
    }

    public Optional<CoverageMeasure> findByCode(String code) {
        return listMeasures().stream()
                .filter(m -> m.code().equalsIgnoreCase(code.strip()))
                .findFirst();
    }

    private Stream<CoverageMeasure> ofKind(CoverageMeasure.Kind kind) {
        return switch (kind) {
            case SHARE -> frameworks.listFrameworks().stream().flatMap(this::shares);
            case SECTOR -> Arrays.stream(Sector.values()).map(CoverageMeasure::ofSector);
            default -> Stream.of(CoverageMeasure.plain(kind));
        };
    }

    private Stream<CoverageMeasure> shares(Framework framework) {
        return frameworks.listElements(framework.code()).stream()
                .map(Element::kind)
                .distinct()
                .filter(kind -> !NEVER_SHARED.contains(kind))
                .sorted()
                .map(kind -> CoverageMeasure.share(framework.code(), kind));
    }

    private List<Element> ofLevel(String framework, ElementKind level) {
        if (framework.equals(ElementKey.WSIS) && level == ElementKind.ACTION_LINE) {
            return frameworks.listMatrixLines();
        }
        return frameworks.listElements(framework).stream()
                .filter(e -> e.kind() == level)
                .toList();
    }
}
