package org.itu.sdgmap.workspace.ui;

import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.itu.sdgmap.activity.ActivityStatus;
import org.itu.sdgmap.activity.DeskFilter;
import org.itu.sdgmap.activity.DeskFilter.Order;
import org.itu.sdgmap.activity.Sector;
import org.itu.sdgmap.ui.PageLinks;
import org.jspecify.annotations.Nullable;

/**
 * What a desk shows, as its address says it.
 *
 * @param page from 0
 */
record DeskParameters(
        @Nullable Sector sector,
        @Nullable ActivityStatus status,
        boolean mineOnly,
        String words,
        Order order,
        int page) {

    static final int LONGEST_WORDS = 200;

    static DeskParameters none() {
        return new DeskParameters(null, null, false, "", Order.CHANGED, 0);
    }

    /** @throws org.itu.sdgmap.common.InvalidValueException if a choice cannot be read */
    static DeskParameters read(Location location) {
        var query = location.getQueryParameters();
        var words = query.getSingleParameter("q").orElse("").strip();
        return new DeskParameters(
                DeskValues.sector(location),
                DeskValues.constant(location, "status", ActivityStatus.values()),
                DeskValues.flag(location, "mine"),
                words.length() <= LONGEST_WORDS ? words : words.substring(0, LONGEST_WORDS),
                Objects.requireNonNullElse(DeskValues.constant(location, "sort", Order.values()), Order.CHANGED),
                PageLinks.read(location));
    }

    DeskFilter filter() {
        return new DeskFilter(
                sector == null ? Set.of() : Set.of(sector),
                status == null ? Set.of() : Set.of(status),
                mineOnly,
                words,
                order);
    }

    boolean isFiltered() {
        return sector != null || status != null || mineOnly || !words.isEmpty();
    }

    DeskParameters withSector(@Nullable Sector chosen) {
        return new DeskParameters(chosen, status, mineOnly, words, order, 0);
    }

    DeskParameters withStatus(@Nullable ActivityStatus chosen) {
        return new DeskParameters(sector, chosen, mineOnly, words, order, 0);
    }

    DeskParameters withMineOnly(boolean chosen) {
        return new DeskParameters(sector, status, chosen, words, order, 0);
    }

    DeskParameters withWords(String chosen) {
        return new DeskParameters(sector, status, mineOnly, chosen.strip(), order, 0);
    }

    DeskParameters withOrder(Order chosen) {
        return new DeskParameters(sector, status, mineOnly, words, chosen, 0);
    }

    DeskParameters withPage(int chosen) {
        return new DeskParameters(sector, status, mineOnly, words, order, chosen);
    }

    QueryParameters write() {
        var parameters = new LinkedHashMap<String, List<String>>();
        if (status != null) {
            parameters.put("status", List.of(status.name()));
        }
        if (sector != null) {
            parameters.put("sector", List.of(sector.code()));
        }
        if (mineOnly) {
            parameters.put("mine", List.of("true"));
        }
        if (!words.isEmpty()) {
            parameters.put("q", List.of(words));
        }
        if (order != Order.CHANGED) {
            parameters.put("sort", List.of(order.name()));
        }
        if (page > 0) {
            parameters.put(PageLinks.PARAMETER, List.of(String.valueOf(page + 1)));
        }
        return new QueryParameters(parameters);
    }

    String address() {
        var query = write().getQueryString();
        return "/" + DeskAddress.DESK + (query.isEmpty() ? "" : "?" + query);
    }
}
