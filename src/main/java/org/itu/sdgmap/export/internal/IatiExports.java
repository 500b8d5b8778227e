package org.itu.sdgmap.export.internal;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import javax.xml.stream.XMLStreamException;
import org.itu.sdgmap.activity.ActivityContent;
import org.itu.sdgmap.analysis.FilterParameters;
import org.itu.sdgmap.common.FrozenScope;
import org.itu.sdgmap.common.InvalidValueException;
import org.itu.sdgmap.export.ExportFormat;
import org.itu.sdgmap.export.ExportOrder;
import org.itu.sdgmap.export.ExportProgress;
import org.itu.sdgmap.export.ExportSubject;
import org.itu.sdgmap.export.ExportWriter;
import org.itu.sdgmap.export.internal.DataParameters.Own;
import org.itu.sdgmap.export.internal.IatiFile.Reporter;
import org.itu.sdgmap.export.internal.SelectedActivities.Pass;
import org.itu.sdgmap.geography.CountryCatalog;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Activities for the International Aid Transparency Initiative. */
abstract class IatiExports implements ExportWriter {

    static final String VERSION = "2.03";

    /** What both need. */
    @Component
    static class Parts {

        private final DataParameters parameters;
        private final SelectedActivities selected;
        private final ActivityTables tables;
        private final CountryCatalog countries;
        private final Clock clock;
        private final Reporter reporter;

        /** @param organisation identifier of ITU, channel code 41303 of the list of OECD DAC */
        Parts(
                DataParameters parameters,
                SelectedActivities selected,
                ActivityTables tables,
                CountryCatalog countries,
                Clock clock,
                @Value("${sdgmap.iati.organisation:XM-DAC-41303}") String organisation) {
            this.parameters = parameters;
            this.selected = selected;
            this.tables = tables;
            this.countries = countries;
            this.clock = clock;
            this.reporter = new Reporter(organisation, "International Telecommunication Union (ITU)");
        }
    }

    final Parts parts;
    private final ExportSubject subject;

    IatiExports(Parts parts, ExportSubject subject) {
        this.parts = parts;
        this.subject = subject;
    }

    @Override
    public final ExportSubject subject() {
        return subject;
    }

    @Override
    public final Set<ExportFormat> formats() {
        return Set.of(ExportFormat.IATI);
    }

    final void write(ExportOrder order, Pass pass, OutputStream out) throws IOException {
        try {
            var xml = new IatiWriter(new Unclosed(out));
            xml.begin();
            xml.start("iati-activities", "version", VERSION, "generated-datetime", now().toString());
            xml.comment(order.origin() + DataAddress.path(order, ExportFormat.IATI));
            var file = new IatiFile(
                    xml, parts.reporter, parts.tables, parts.countries, order, FrozenScope.today(parts.clock));
            pass.read(activity -> {
                try {
                    file.add(activity);
                } catch (XMLStreamException e) {
                    throw new IOException("IATI could not be written", e);
                }
            });
            if (file.undated() > 0) {
                xml.comment(file.undated() + " activities without any year are left out: IATI needs a date");
            }
            xml.end();
            xml.finish();
        } catch (XMLStreamException e) {
            throw new IOException("IATI could not be written", e);
        }
    }

    private Instant now() {
        return parts.clock.instant().truncatedTo(ChronoUnit.SECONDS);
    }

    private static boolean isDated(ActivityContent content) {
        return content.startYear() != null || content.endYear() != null;
    }

    /** Activities under a filter. */
    @Component
    static class OfActivities extends IatiExports {

        OfActivities(Parts parts) {
            super(parts, ExportSubject.ACTIVITIES);
        }

        @Override
        public List<String> parameters() {
            return List.of(Own.SORT);
        }

        @Override
        public void check(ExportOrder order) {
            parts.parameters.requireKnown(order, parameters(), false);
            SelectedActivities.order(order);
            var filter = parts.parameters.filter(order);
            if (parts.selected.count(filter, order.language()) == 0) {
                throw new InvalidValueException(
                        "filter",
                        FilterParameters.query(filter),
                        "one that selects activities: IATI has no empty list");
            }
        }

        @Override
        public boolean isLong(ExportOrder order) {
            return parts.selected.count(parts.parameters.filter(order), order.language())
                    > SelectedActivities.MOST_AT_ONCE;
        }

        @Override
        public void write(ExportOrder order, OutputStream out, ExportProgress progress) throws IOException {
            parts.selected.select(order, parts.parameters.filter(order), 1, progress, pass -> write(order, pass, out));
        }
    }

    /** One activity. */
    @Component
    static class OfActivity extends IatiExports {

        OfActivity(Parts parts) {
            super(parts, ExportSubject.ACTIVITY);
        }

        @Override
        public List<String> parameters() {
            return List.of(ExportOrder.OF);
        }

        @Override
        public void check(ExportOrder order) {
            parts.parameters.requireKnown(order, parameters(), false);
            var slug = DataParameters.of(order, ActivityExport.SLUG);
            if (!isDated(
                    parts.selected.get(slug, parts.parameters.filter(order)).content())) {
                throw new InvalidValueException(ExportOrder.OF, slug, "an activity with a year: IATI needs a date");
            }
        }

        @Override
        public void write(ExportOrder order, OutputStream out, ExportProgress progress) throws IOException {
            var slug = DataParameters.of(order, ActivityExport.SLUG);
            var pass = ActivityExport.one(parts.selected.get(slug, parts.parameters.filter(order)));
            write(order, pass, out);
        }
    }
}
