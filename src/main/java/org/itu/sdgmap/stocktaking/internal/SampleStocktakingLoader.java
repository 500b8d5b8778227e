package org.itu.sdgmap.stocktaking.internal;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Set;
import org.itu.sdgmap.common.ReferenceFile;
import org.itu.sdgmap.common.ReferenceFile.Row;
import org.itu.sdgmap.framework.FrameworkCatalog;
import org.itu.sdgmap.geography.CountryCatalog;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Accepts the real projects of {@code db/sample} where no entry is there yet and the configuration asks for it. */
@Component
@Order(45)
@ConditionalOnBooleanProperty("sdgmap.sample-data")
class SampleStocktakingLoader implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(SampleStocktakingLoader.class);
    private static final String FILE = "db/sample/stocktaking_sample.csv";

    private final EntryHistory history;
    private final FrameworkCatalog frameworks;
    private final CountryCatalog countries;
    private final TransactionTemplate transaction;
    private final Clock clock;

    SampleStocktakingLoader(
            EntryHistory history,
            FrameworkCatalog frameworks,
            CountryCatalog countries,
            TransactionTemplate transaction,
            Clock clock) {
        this.history = history;
        this.frameworks = frameworks;
        this.countries = countries;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public void run(ApplicationArguments args) {
        if (history.isEmpty()) {
            var file = ReferenceFile.read(FILE);
            load(file);
            LOG.info(
                    "Accepted {} sample entries of WSIS Stocktaking",
                    file.rows().size());
        }
    }

    /**
     * Loads all rows or none.
     *
     * @throws org.itu.sdgmap.common.InvalidValueException if a cell is wrong; names file, row, column and value
     */
    void load(ReferenceFile file) {
        transaction.executeWithoutResult(status -> {
            var known = new HashSet<String>();
            var ids = new ArrayList<Long>();
            file.forEach(row -> ids.add(accept(row, known)));
            history.project(ids);
        });
    }

    private long accept(Row row, Set<String> known) {
        var read = new SampleStocktakingRow(row, frameworks, countries);
        var externalId = read.externalId();
        if (!known.add(externalId)) {
            throw row.refused("title", row.text("title"), "another title, country or year than in the rows before");
        }
        var reason = "First load of " + FILE;
        return history.acceptNew(externalId, read.content(), clock.instant(), "sample data", reason);
    }
}
