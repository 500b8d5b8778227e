package org.itu.sdgmap.importing.internal;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.itu.sdgmap.common.LocalizedText;
import org.itu.sdgmap.framework.ElementKey;
import org.itu.sdgmap.importing.Cell;
import org.itu.sdgmap.importing.ImportField;
import org.itu.sdgmap.importing.RemarkRule;
import org.itu.sdgmap.importing.RowRemark.Candidate;
import org.jspecify.annotations.Nullable;

/** Reads weights of links: per cent or fractions, decimal comma or point. */
final class WeightReader {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal TOLERANCE = new BigDecimal("0.5");

    private WeightReader() {}

    /** @return one weight per element in per cent; empty where there are none or they are in doubt for number */
    static List<BigDecimal> read(FieldCell cell, ImportField field, List<ElementKey> keys, Remarks remarks) {
        if (cell.isEmpty()) {
            return List.of();
        }
        int elements = keys.size();
        var labelled = LabelledWeights.inOrder(cell.text(), keys);
        var weights = numbers(
                labelled.isEmpty() ? cell : new FieldCell(field, Cell.text(labelled), labelled, true), elements);
        if (weights == null) {
            remarks.add(field, cell.text(), RemarkRule.WEIGHTS_UNREADABLE, List.of(none()));
            return List.of();
        }
        var percent =
                inPercent(weights, cell.text().contains("%") || cell.cell().percent() && !cell.typed());
        if (percent.stream().anyMatch(w -> w.signum() < 0 || w.compareTo(HUNDRED) > 0)) {
            remarks.add(field, cell.text(), RemarkRule.WEIGHT_OUT_OF_RANGE, List.of(none()));
            return percent.size() == elements ? percent : List.of();
        }
        if (percent.size() != elements) {
            remarks.add(
                    field,
                    cell.text(),
                    RemarkRule.WEIGHTS_COUNT,
                    elements == 0 ? List.of(none()) : List.of(equalShares(elements), none()),
                    percent.size(),
                    elements);
            return List.of();
        }
        var sum = percent.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        if (sum.subtract(HUNDRED).abs().compareTo(TOLERANCE) > 0
                || percent.stream().anyMatch(w -> w.signum() == 0)) {
            remarks.add(
                    field,
                    cell.text(),
                    RemarkRule.WEIGHTS_SUM,
                    List.of(equalShares(elements), none()),
                    sum.stripTrailingZeros().toPlainString());
            return percent;
        }
        return sum.compareTo(HUNDRED) == 0 ? percent : rounded(percent, sum, cell, field, remarks);
    }

    private static List<BigDecimal> rounded(
            List<BigDecimal> percent, BigDecimal sum, FieldCell cell, ImportField field, Remarks remarks) {
        var rounded = new ArrayList<>(percent);
        int largest =
                rounded.indexOf(rounded.stream().max(BigDecimal::compareTo).orElseThrow());
        rounded.set(largest, rounded.get(largest).add(HUNDRED.subtract(sum)));
        remarks.add(
                field,
                cell.text(),
                RemarkRule.WEIGHTS_ROUNDED,
                sum.stripTrailingZeros().toPlainString());
        return rounded;
    }

    private static @Nullable List<BigDecimal> numbers(FieldCell cell, int elements) {
        if (!cell.typed() && cell.cell().number() != null && cell.cell().date() == null) {
            var number = cell.cell().number();
            return List.of(cell.cell().percent() ? number.movePointRight(2) : number);
        }
        var text = CodeText.digits(cell.text())
                .replaceAll("(?iu)(per\\s?cent|pour\\s?cent|por\\s?ciento|процентов|процент[а]?)", "%")
                .replaceAll("\\s+%", "%")
                .replaceAll("(?iu)(?<=[0-9%])\\s*(and|et|y|и|و|和|与)\\s*(?=[0-9])", ";");
        if (text.strip().matches("[0-9.]+(\\s*:\\s*[0-9.]+)+") && text.split(":").length == elements) {
            // A ratio
            text = text.replace(':', ';');
        }
        List<String> parts;
        if (text.matches("(?s).*[;/\\n|+&].*")) {
            parts = List.of(text.split("[;/\\n|+&]+"));
        } else if (text.matches("(?s).*,\\s.*") || text.split(",").length == elements && elements > 1) {
            parts = List.of(text.split(","));
        } else if (text.strip().matches("[0-9.,%-]+(\\s+[0-9.,%-]+)+") && !text.matches("[^%]*\\s%.*")) {
            parts = List.of(text.strip().split("\\s+"));
        } else {
            parts = text.split(",").length > 2 ? List.of(text.split(",")) : List.of(text);
        }
        var numbers = new ArrayList<BigDecimal>();
        for (var part : parts) {
            var bare = part.strip().replaceAll("\\s*%$", "").replace(',', '.');
            if (bare.isEmpty()) {
                continue;
            }
            if (!bare.matches("[+-]?[0-9]{1,6}(\\.[0-9]{1,12})?|[+-]?\\.[0-9]{1,12}")) {
                return null;
            }
            numbers.add(new BigDecimal(bare));
        }
        return numbers.isEmpty() ? null : numbers;
    }

    private static List<BigDecimal> inPercent(List<BigDecimal> weights, boolean marked) {
        boolean fractions = !marked
                && weights.stream().allMatch(w -> w.abs().compareTo(BigDecimal.ONE) <= 0)
                && weights.stream().anyMatch(w -> w.signum() != 0);
        return fractions ? weights.stream().map(w -> w.movePointRight(2)).toList() : weights;
    }

    private static Candidate equalShares(int elements) {
        var share = HUNDRED.divide(BigDecimal.valueOf(elements), 2, RoundingMode.DOWN);
        var shares = new ArrayList<String>();
        var rest = HUNDRED;
        for (int i = 1; i < elements; i++) {
            shares.add(share.stripTrailingZeros().toPlainString());
            rest = rest.subtract(share);
        }
        shares.add(rest.stripTrailingZeros().toPlainString());
        var text = String.join("; ", shares);
        return new Candidate(text, LocalizedText.english(text));
    }

    /** No weights at all, which count as equal shares. */
    private static Candidate none() {
        return new Candidate("", LocalizedText.english("–"));
    }
}
