package org.itu.sdgmap.workspace.ui;

import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import org.itu.sdgmap.activity.DataQuality.Lack;
import org.itu.sdgmap.activity.Sector;
import org.itu.sdgmap.ui.PageLinks;
import org.jspecify.annotations.Nullable;

/**
 * What the page of data quality shows, as its address says it.
 *
 * @param person username
 * @param page from 0
 */
record QualityParameters(
        @Nullable Sector sector,
        @Nullable Lack lack,
        @Nullable String person,
        int page) {

    static QualityParameters none() {
        return new QualityParameters(null, null, null, 0);
    }

    /** @throws org.itu.sdgmap.common.InvalidValueException if a choice cannot be read */
    static QualityParameters read(Location location) {
        return new QualityParameters(
                DeskValues.sector(location),
                DeskValues.constant(location, "lack", Lack.values()),
                DeskValues.username(location, "person"),
                PageLinks.read(location));
    }

    Set<Sector> sectors() {
        return sector == null ? Set.of() : Set.of(sector);
    }

    QualityParameters withSector(@Nullable Sector chosen) {
        return new QualityParameters(chosen, lack, person, 0);
    }

    QualityParameters withLack(@Nullable Lack chosen) {
        return new QualityParameters(sector, chosen, null, 0);
    }

    QualityParameters withPerson(@Nullable String chosen, Lack ofPerson) {
        return new QualityParameters(sector, ofPerson, chosen, 0);
    }

    QualityParameters withPage(int chosen) {
        return new QualityParameters(sector, lack, person, chosen);
    }

    QueryParameters write() {
        var parameters = new LinkedHashMap<String, List<String>>();
        if (lack != null) {
            parameters.put("lack", List.of(lack.name()));
        }
        if (sector != null) {
            parameters.put("sector", List.of(sector.code()));
        }
        if (person != null) {
            parameters.put("person", List.of(person));
        }
        if (page > 0) {
            parameters.put(PageLinks.PARAMETER, List.of(String.valueOf(page + 1)));
        }
        return new QueryParameters(parameters);
    }

    String address() {
        var query = write().getQueryString();
        return "/" + DeskAddress.QUALITY + (query.isEmpty() ? "" : "?" + query);
    }
}
