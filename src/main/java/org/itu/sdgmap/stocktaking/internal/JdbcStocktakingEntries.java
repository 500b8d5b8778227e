package org.itu.sdgmap.stocktaking.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.itu.sdgmap.common.Language;
import org.itu.sdgmap.common.NotFoundException;
import org.itu.sdgmap.common.SqlFile;
import org.itu.sdgmap.framework.Element;
import org.itu.sdgmap.framework.FrameworkCatalog;
import org.itu.sdgmap.stocktaking.OrganisationType;
import org.itu.sdgmap.stocktaking.Recognition;
import org.itu.sdgmap.stocktaking.StocktakingContent;
import org.itu.sdgmap.stocktaking.StocktakingEntries;
import org.itu.sdgmap.stocktaking.StocktakingEntry;
import org.itu.sdgmap.stocktaking.StocktakingListItem;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

@Service
@Transactional(readOnly = true)
class JdbcStocktakingEntries implements StocktakingEntries {

    private static final String ITEMS = SqlFile.read("stocktaking/items.sql");
    private static final String ENTRY = SqlFile.read("stocktaking/entry.sql");

    private final FrameworkCatalog frameworks;
    private final JdbcClient jdbc;
    private final JsonMapper json;

    JdbcStocktakingEntries(FrameworkCatalog frameworks, JdbcClient jdbc, JsonMapper json) {
        this.frameworks = frameworks;
        this.jdbc = jdbc;
        this.json = json;
    }

    @Override
    public List<StocktakingListItem> listByIds(Collection<Long> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        return jdbc.sql(ITEMS)
                .param("ids", ids.toArray(Long[]::new))
                .query((rs, row) -> item(rs))
                .list();
    }

    @Override
    public Optional<StocktakingEntry> findEntry(String externalId) {
        return jdbc.sql(ENTRY)
                .param("externalId", externalId)
                .query((rs, row) -> new StocktakingEntry(
                        rs.getLong("id"),
                        rs.getString("external_id"),
                        rs.getInt("version"),
                        rs.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                        json.readValue(rs.getString("content"), StocktakingContent.class)))
                .optional();
    }

    @Override
    public StocktakingEntry getEntry(String externalId) {
        return findEntry(externalId).orElseThrow(() -> new NotFoundException("Stocktaking entry", externalId));
    }

    private StocktakingListItem item(ResultSet rs) throws SQLException {
        return new StocktakingListItem(
                rs.getLong("id"),
                rs.getString("external_id"),
                rs.getString("title"),
                Language.getByCode(rs.getString("language")),
                rs.getString("organisation"),
                valueOrNull(rs.getString("organisation_type"), OrganisationType::valueOf),
                List.of((String[]) rs.getArray("countries").getArray()),
                rs.getObject("year", Integer.class),
                Arrays.stream((Integer[]) rs.getArray("lines").getArray())
                        .map(frameworks::getElement)
                        .map(Element::displayCode)
                        .toList(),
                List.of((Integer[]) rs.getArray("goals").getArray()),
                valueOrNull(rs.getString("recognition"), Recognition::valueOf),
                rs.getString("source"));
    }

    private static <T> @Nullable T valueOrNull(@Nullable String text, Function<String, T> parser) {
        return text == null ? null : parser.apply(text);
    }
}
