package org.itu.sdgmap.export.internal;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.itu.sdgmap.analysis.ActivityFilter;
import org.itu.sdgmap.analysis.AsOfWords;
import org.itu.sdgmap.analysis.FilterDescription;
import org.itu.sdgmap.export.ExportNotes;
import org.itu.sdgmap.export.ExportNotes.FrozenSource;
import org.itu.sdgmap.export.ExportNotesService;
import org.itu.sdgmap.export.ExportOrder;
import org.itu.sdgmap.snapshot.Snapshots;
import org.itu.sdgmap.ui.AsOfPicker;
import org.itu.sdgmap.ui.PublishedState;
import org.itu.sdgmap.ui.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;

@Service
class WrittenNotes implements ExportNotesService {

    private final FilterDescription filterWords;
    private final PublishedState state;
    private final Snapshots snapshots;
    private final String publicAddress;

    WrittenNotes(
            FilterDescription filterWords,
            PublishedState state,
            Snapshots snapshots,
            @Value("${sdgmap.public-address:}") String publicAddress) {
        this.filterWords = filterWords;
        this.state = state;
        this.snapshots = snapshots;
        this.publicAddress = publicAddress;
    }

    @Override
    public ExportNotes of(
            ExportOrder order, ActivityFilter filter, String title, List<String> rules, String path, boolean onMap) {
        var frozen = frozen(filter);
        return new ExportNotes(
                title,
                filterWords.describe(filter, Texts.language()),
                rules,
                Texts.text("export.source"),
                state(filter, frozen),
                onMap ? Texts.text("map.disclaimer") : null,
                address(order, path),
                frozen);
    }

    private @Nullable FrozenSource frozen(ActivityFilter filter) {
        if (filter.snapshot() == null) {
            return null;
        }
        var snapshot = snapshots.getSnapshot(filter.snapshot());
        return new FrozenSource(snapshot.id(), snapshot.label(), snapshot.sha256());
    }

    private String state(ActivityFilter filter, @Nullable FrozenSource frozen) {
        if (frozen != null) {
            var day = AsOfPicker.day(snapshots.getSnapshot(frozen.id()).day());
            return Texts.text("export.state.snapshot", String.valueOf(frozen.id()), frozen.label(), day);
        }
        return filter.past()
                .map(AsOfWords::state)
                .orElseGet(() -> Texts.text("export.state.present", Texts.date(state.changedAt())));
    }

    private String address(ExportOrder order, String path) {
        var origin = (publicAddress.isEmpty() ? order.origin() : publicAddress).replaceFirst("/+$", "");
        var query = order.parameters().entrySet().stream()
                .filter(e -> !e.getKey().equals(ExportOrder.OF))
                .sorted(Map.Entry.comparingByKey())
                .map(e -> e.getKey() + "="
                        + URLEncoder.encode(String.join(",", e.getValue()), StandardCharsets.UTF_8)
                                .replace("%2C", ",")
                                .replace("%3A", ":"))
                .collect(Collectors.joining("&"));
        return origin + "/" + path + (query.isEmpty() ? "" : "?" + query);
    }
}
