package org.itu.sdgmap.snapshot.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.itu.sdgmap.activity.Sector;
import org.itu.sdgmap.analysis.ActivityFilter;
import org.itu.sdgmap.snapshot.Snapshot;
import org.itu.sdgmap.snapshot.SnapshotComparison.Side;
import org.itu.sdgmap.snapshot.Snapshots;
import org.itu.sdgmap.ui.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Scope;

/** Which states are set against each other, for which Sector; a choice is a new address. */
@SpringComponent
@Scope("prototype")
class ComparedChoices extends Div {

    /** @param id of a snapshot, 0 for today */
    private record Choice(long id, String words) {}

    private record SectorChoice(@Nullable Sector sector, String words) {}

    private final Snapshots snapshots;

    ComparedChoices(Snapshots snapshots) {
        this.snapshots = snapshots;
        addClassName("compared-choices");
    }

    void show(Side a, Side b, ActivityFilter filter) {
        removeAll();
        var all = snapshots.listSnapshots();
        long first = Objects.requireNonNull(a.snapshot()).id();
        var second = b.snapshot();
        var choiceA = select("compareStates.a", all, first, null);
        var choiceB = select("compareStates.b", all, second == null ? 0 : second.id(), first);
        choiceA.addValueChangeListener(e -> go(e.getValue().id(), second == null ? 0 : second.id(), filter));
        choiceB.addValueChangeListener(e -> go(first, e.getValue().id(), filter));
        add(choiceA, choiceB, sectors(first, second, filter));
        if (second != null) {
            add(new Button(Texts.text("compareStates.swap"), e -> go(second.id(), first, filter)));
        }
        if (!filter.equals(ActivityFilter.all())) {
            add(new Anchor(
                    SnapshotAddress.compare(first, second == null ? 0 : second.id(), ActivityFilter.all()),
                    Texts.text("filter.clear")));
        }
    }

    private static Select<Choice> select(String label, List<Snapshot> all, long chosen, @Nullable Long except) {
        var select = new Select<Choice>();
        select.setLabel(Texts.text(label));
        select.setItemLabelGenerator(Choice::words);
        var today = except == null
                ? Stream.<Choice>empty()
                : Stream.of(new Choice(0, Texts.text("compareStates.todayChoice")));
        var choices = Stream.concat(
                        today,
                        all.stream()
                                .filter(s -> except == null || s.id() != except)
                                .map(s -> new Choice(s.id(), words(s))))
                .toList();
        select.setItems(choices);
        choices.stream().filter(c -> c.id() == chosen).findFirst().ifPresent(select::setValue);
        return select;
    }

    private static String words(Snapshot snapshot) {
        return Texts.text(
                "compareStates.choice", String.valueOf(snapshot.id()), snapshot.label(), SnapshotWords.day(snapshot));
    }

    private Select<SectorChoice> sectors(long first, @Nullable Snapshot second, ActivityFilter filter) {
        var select = new Select<SectorChoice>();
        select.setLabel(Texts.text("compareStates.sector"));
        select.setItemLabelGenerator(SectorChoice::words);
        var choices = Stream.concat(
                        Stream.of(new SectorChoice(null, Texts.text("compareStates.allSectors"))),
                        Stream.of(Sector.values()).map(s -> new SectorChoice(s, Texts.text("sector", s))))
                .toList();
        select.setItems(choices);
        select.setValue(choices.stream()
                .filter(c -> filter.sectors().equals(c.sector() == null ? Set.of() : Set.of(c.sector())))
                .findFirst()
                .orElse(choices.getFirst()));
        select.addValueChangeListener(e -> {
            var sector = e.getValue().sector();
            go(first, second == null ? 0 : second.id(), filter.withSectors(sector == null ? Set.of() : Set.of(sector)));
        });
        return select;
    }

    /** A first snapshot that was the second is set against what was the first. */
    private void go(long a, long b, ActivityFilter filter) {
        getUI().ifPresent(ui ->
                ui.navigate(SnapshotAddress.compare(a, a == b ? 0 : b, filter).substring(1)));
    }
}
