package org.itu.sdgmap.workspace.ui;

import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import org.itu.sdgmap.activity.DataQuality.Lack;
import org.itu.sdgmap.activity.Sector;
import org.itu.sdgmap.ui.PageLinks;
import org.jspecify.annotations.Nullable;

/**
 * What the page of data quality shows, as its address says it; what cannot be read is left out.
 *
 * @param person username
 * @param page from 0
 */
record QualityParameters(
        @Nullable Sector sector,
        @Nullable Lack lack,
        @Nullable String person,
        int page) {

    private static final int LONGEST_PERSON = 100;

    static QualityParameters none() {
        return new QualityParameters(null, null, null, 0);
    }

    static QualityParameters read(Location location) {
        var query = location.getQueryParameters();
        var lack = query.getSingleParameter("lack").orElse("");
        return new QualityParameters(
                query.getSingleParameter("sector").flatMap(Sector::findByCode).orElse(null),
                Arrays.stream(Lack.values())
                        .filter(l -> l.name().equals(lack))
                        .findFirst()
                        .orElse(null),
                query.getSingleParameter("person")
                        .filter(p -> !p.isBlank() && p.length() <= LONGEST_PERSON)
                        .orElse(null),
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
