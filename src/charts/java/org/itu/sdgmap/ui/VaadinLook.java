package org.itu.sdgmap.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.charts.Chart;
import com.vaadin.flow.component.charts.model.Axis;
import com.vaadin.flow.component.charts.model.ChartType;
import com.vaadin.flow.component.charts.model.DataLabels;
import com.vaadin.flow.component.charts.model.Labels;
import com.vaadin.flow.component.charts.model.XAxis;
import com.vaadin.flow.component.charts.model.YAxis;
import com.vaadin.flow.component.charts.model.style.Color;
import com.vaadin.flow.component.charts.model.style.SolidColor;
import com.vaadin.flow.component.charts.model.style.Style;
import java.util.List;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * The tool's look for Vaadin Charts. The library computes with its colours and cannot take them from the page, so that a
 * chart is a light sheet on dark pages too.
 */
final class VaadinLook {

    static final Color INK = new SolidColor("#1b2733");
    static final Color GREY = new SolidColor("#75838f");
    static final Color GROUND = new SolidColor("#ffffff");

    static final Color HAIRLINE = new SolidColor("rgba(117,131,143,0.35)");
    static final Color NEUTRAL = new SolidColor("#0079b0");
    /** Told apart by symbol and dash as well. */
    static final List<Color> SERIES = List.of(NEUTRAL, GREY, new SolidColor("#66b2cd"), new SolidColor("#0b4a68"));

    private VaadinLook() {}

    static Chart chart(ChartType type, int heightPixels) {
        var chart = new Chart(type);
        chart.setWidthFull();
        chart.setHeight(heightPixels + "px");
        var configuration = chart.getConfiguration();
        configuration.setTitle("");
        configuration.disableCredits();
        configuration.getLegend().setEnabled(false);
        configuration.getLegend().setItemStyle(style(INK));
        var model = configuration.getChart();
        model.setStyledMode(false);
        model.setBackgroundColor(GROUND);
        model.setStyle(style(INK));
        model.setAnimation(false);
        return chart;
    }

    static Style style(Color colour) {
        var style = new Style();
        style.setColor(colour);
        style.setFontFamily("inherit");
        style.setFontSize("13px");
        style.setTextShadow("none");
        return style;
    }

    static DataLabels labels(Color colour, @Nullable String format) {
        var labels = new DataLabels(true);
        if (format != null) {
            labels.setFormat(format);
        }
        labels.setStyle(style(colour));
        return labels;
    }

    /** @param categories what stands along the axis */
    static void categories(XAxis axis, String... categories) {
        axis.setCategories(categories);
        quiet(axis, axis.getLabels());
    }

    static void values(YAxis axis) {
        axis.setTitle("");
        axis.setMin(0);
        axis.setAllowDecimals(false);
        axis.setGridLineColor(HAIRLINE);
        quiet(axis, axis.getLabels());
    }

    private static void quiet(Axis axis, Labels labels) {
        labels.setStyle(style(INK));
        if (axis instanceof XAxis x) {
            x.setLineColor(HAIRLINE);
            x.setTickColor(HAIRLINE);
        }
    }

    static boolean rightToLeft() {
        return Texts.language().rightToLeft();
    }

    static Color colour(@Nullable String ofGoal) {
        return ofGoal == null ? NEUTRAL : new SolidColor(ofGoal);
    }

    /** Follows the address of what is clicked, in the page. */
    static void follow(Chart chart, IntFunction<@Nullable String> address) {
        chart.addPointClickListener(e -> {
            var href = address.apply(e.getItemIndex());
            if (href != null) {
                UI.getCurrentOrThrow().navigate(href.replaceFirst("^/", ""));
            }
        });
    }
}
