package org.itu.sdgmap.framework.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.itu.sdgmap._support.EditionFiles;
import org.itu.sdgmap._support.FrameworkTables;
import org.itu.sdgmap._support.WritingPostgisTest;
import org.itu.sdgmap.common.Language;
import org.itu.sdgmap.common.ReferenceFile;
import org.itu.sdgmap.framework.CollidingCorrectionException;
import org.itu.sdgmap.framework.Confidence;
import org.itu.sdgmap.framework.Correction;
import org.itu.sdgmap.framework.EditionUpload;
import org.itu.sdgmap.framework.ElementKey;
import org.itu.sdgmap.framework.FieldRule;
import org.itu.sdgmap.framework.FrameworkCatalog;
import org.itu.sdgmap.framework.FrameworkChange;
import org.itu.sdgmap.framework.FrameworkDetails;
import org.itu.sdgmap.framework.FrameworkEditing;
import org.itu.sdgmap.framework.FrameworkRecord;
import org.itu.sdgmap.framework.FrameworkRecords;
import org.itu.sdgmap.framework.FrameworkRecords.Choice;
import org.itu.sdgmap.framework.RecordKind;
import org.itu.sdgmap.framework.RefusedCorrectionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Confirming and correcting what is on record of frameworks. Each test works on records of its own. */
@WritingPostgisTest
@TestPropertySource(properties = "sdgmap.test=corrections")
@WithMockUser(username = "coordinator", roles = "COORDINATOR")
class FrameworkEditingTest {

    private final FrameworkEditing editing;
    private final FrameworkRecords records;
    private final FrameworkCatalog catalog;
    private final FrameworkDetails details;
    private final EditionUpload upload;
    private final FrameworkReferenceLoader loader;
    private final PlatformTransactionManager transactions;
    private final JdbcClient jdbc;

    FrameworkEditingTest(
            FrameworkEditing editing,
            FrameworkRecords records,
            FrameworkCatalog catalog,
            FrameworkDetails details,
            EditionUpload upload,
            FrameworkReferenceLoader loader,
            PlatformTransactionManager transactions,
            JdbcClient jdbc) {
        this.editing = editing;
        this.records = records;
        this.catalog = catalog;
        this.details = details;
        this.upload = upload;
        this.loader = loader;
        this.transactions = transactions;
        this.jdbc = jdbc;
    }

    @Test
    void aConfirmedElementIsConfirmedForEverybodyAndItsHistorySaysByWhom() {
        var element = get(RecordKind.ELEMENT, "SP2020:D.1");
        assertThat(element.isUnconfirmed()).isTrue();

        assertThat(editing.confirm(List.of(element), "Resolution 71 (Rev. Dubai, 2018)", "read in annex 1"))
                .isOne();

        var found = catalog.findElement(new ElementKey("SP2020", "D.1")).orElseThrow();
        assertThat(found.confidence()).isEqualTo(Confidence.VERIFIED);
        assertThat(details.getRecord(found.id()).source()).isEqualTo("Resolution 71 (Rev. Dubai, 2018)");
        var change = newest("SP2020:D.1");
        assertThat(change.author()).isEqualTo("coordinator");
        assertThat(change.reason()).isEqualTo("read in annex 1");
        assertThat(change.action()).isEqualTo(FrameworkChange.Action.CONFIRM);
        assertThat(change.fields()).containsOnlyKeys("confidence", "source");
        assertThat(editing.confirm(List.of(get(RecordKind.ELEMENT, "SP2020:D.1")), "again", "again"))
                .isZero();
    }

    @ParameterizedTest
    @EnumSource(RecordKind.class)
    void everyKindOfRecordCanBeConfirmed(RecordKind kind) {
        var choice = new Choice(null, kind, null);
        var open = records.listUnconfirmed(choice, 0, 1000);
        if (kind == RecordKind.MATRIX) {
            // The file has none that is unconfirmed.
            assertThat(open.total()).isZero();
            return;
        }
        var one = open.items().getLast();

        editing.confirm(List.of(one), "the document", "read");

        assertThat(get(kind, one.key()).isUnconfirmed()).isFalse();
        assertThat(records.listUnconfirmed(choice, 0, 1000).total()).isEqualTo(open.total() - 1);
    }

    @Test
    void unconfirmedRecordsAreCountedAndListedByFrameworkKindAndLanguage() {
        var counts = records.countUnconfirmed();
        for (var framework : List.of("SDG", "SP2020")) {
            long listed = records.listUnconfirmed(new Choice(framework, null, null), 0, 1)
                    .total();
            assertThat(counts.getOrDefault(framework, Map.of()).values().stream()
                            .mapToLong(Long::longValue)
                            .sum())
                    .isEqualTo(listed)
                    .isPositive();
        }
        var russian = records.listUnconfirmed(new Choice("SP2024", RecordKind.TITLE, Language.RU), 0, 5);
        assertThat(russian.items()).hasSize(5).allSatisfy(r -> {
            assertThat(r.framework()).isEqualTo("SP2024");
            assertThat(r.text("language")).isEqualTo("ru");
            assertThat(r.isUnconfirmed()).isTrue();
        });
        assertThat(records.listUnconfirmed(new Choice("SP2024", RecordKind.TITLE, Language.RU), 5, 5)
                        .items())
                .doesNotContainAnyElementsOf(russian.items());
    }

    @Test
    void severalAreConfirmedAtOnceOrNone() {
        var some = records.listUnconfirmed(new Choice("SP2016", RecordKind.TITLE, Language.AR), 0, 3)
                .items();
        var changed = some.getLast();
        editing.correct(List.of(Correction.of(changed, Map.of("title", "عنوان آخر"))), "", "another");
        var before = FrameworkTables.contents(jdbc);

        assertThatThrownBy(() -> editing.confirm(some, "the document", "read"))
                .isInstanceOfSatisfying(CollidingCorrectionException.class, e -> {
                    assertThat(e.collisions()).hasSize(1);
                    assertThat(e.collisions().getFirst().seen()).isEqualTo(changed);
                    assertThat(e.collisions().getFirst().current().text("title"))
                            .isEqualTo("عنوان آخر");
                    assertThat(e.collisions().getFirst().lastChange().author()).isEqualTo("coordinator");
                });
        assertThat(FrameworkTables.contents(jdbc)).isEqualTo(before);

        assertThat(editing.confirm(some.subList(0, 2), "the document", "read")).isEqualTo(2);
    }

    @Test
    void aCorrectedTitleIsShownAtOnceAndUnconfirmedUnlessASourceIsNamed() {
        var title = get(RecordKind.TITLE, "SP2020:2.8/fr");

        editing.correct(List.of(Correction.of(title, Map.of("title", "Cible huit"))), "", "better words");

        var now = get(RecordKind.TITLE, "SP2020:2.8/fr");
        assertThat(now.text("title")).isEqualTo("Cible huit");
        assertThat(now.isUnconfirmed()).isTrue();
        assertThat(titleOf(catalog, "SP2020", "2.8", Language.FR)).isEqualTo("Cible huit");

        editing.correct(List.of(Correction.of(now, Map.of("title", "Cible 8"))), "Journal officiel", "seen");

        assertThat(get(RecordKind.TITLE, "SP2020:2.8/fr").isUnconfirmed()).isFalse();
        assertThat(records.listHistory(new ElementKey("SP2020", "2.8"), 0, 10).items())
                .extracting(c -> c.fields().get("title").before())
                .containsExactly("Cible huit", title.text("title"));
    }

    @Test
    void aCorrectedFigureIsThatOfTheTarget() {
        var element = get(RecordKind.ELEMENT, "SP2020:1.1");
        int id = catalog.findElement(new ElementKey("SP2020", "1.1"))
                .orElseThrow()
                .id();

        editing.correct(
                List.of(Correction.of(
                        element, Map.of("target_figure", "66.5", "deadline_year", "2024", "note", "as amended"))),
                "Resolution 71",
                "figure was wrong");

        var target = details.findStrategicTarget(id).orElseThrow();
        assertThat(target.figure()).isEqualByComparingTo("66.5");
        assertThat(target.deadlineYear()).isEqualTo(2024);
        assertThat(details.getRecord(id).note()).isEqualTo("as amended");
        assertThat(newest("SP2020:1.1").fields()).containsKeys("target_figure", "deadline_year", "note");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        TITLE     | SP2020:1/ru                                | title         | ''            | MISSING
        TITLE     | SP2020:1/ru                                | title         | In English    | NOT_IN_SCRIPT
        NAME      | SP2020/zh                                  | short_name    | Plan          | NOT_IN_SCRIPT
        ELEMENT   | SP2020:2.1                                 | target_figure | about 50      | NOT_A_NUMBER
        ELEMENT   | SP2020:2.1                                 | target_figure | 1e9           | NOT_A_NUMBER
        ELEMENT   | SP2020:2.1                                 | deadline_year | 23            | NOT_A_YEAR
        ELEMENT   | SP2020:2.1                                 | comparator    | ROUGHLY       | NOT_ONE_OF
        ELEMENT   | SP2020:2.1                                 | target_unit   | ''            | MISSING
        ELEMENT   | SP2020:2.1                                 | parent        | 99            | UNKNOWN_PARENT
        ELEMENT   | SP2020:2.1                                 | parent        | 2.1           | UNKNOWN_PARENT
        ELEMENT   | SP2020:2                                   | parent        | 2.1           | PARENT_IS_BELOW
        FRAMEWORK | SP2024                                     | successor     | SP2099        | UNKNOWN_FRAMEWORK
        FRAMEWORK | SP2020                                     | status        | CURRENT       | IN_FORCE_TOO
        FRAMEWORK | SP2024                                     | status        | SUPERSEDED    | NONE_IN_FORCE
        FRAMEWORK | SP2024                                     | status        | DRAFT         | NONE_IN_FORCE
        CROSSWALK | SP2016:1 CONTINUED_BY SP2020:1             | basis         | GUESSED       | NOT_ONE_OF
        CROSSWALK | SP2016:1 CONTINUED_BY SP2020:1             | source        | ''            | MISSING
        """)
    void aWrongValueIsRefusedAtItsFieldAndNothingIsChanged(
            RecordKind kind, String key, String field, String value, FieldRule rule) {
        var before = FrameworkTables.contents(jdbc);
        var correction = Correction.of(get(kind, key), Map.of(field, value));

        assertThatThrownBy(() -> editing.correct(List.of(correction), "", "because"))
                .isInstanceOfSatisfying(RefusedCorrectionException.class, e -> assertThat(e.refusals())
                        .anySatisfy(r -> {
                            assertThat(r.problem().field()).isEqualTo(field);
                            assertThat(r.problem().rule()).isEqualTo(rule);
                            assertThat(r.key()).isEqualTo(key);
                        }));
        assertThat(FrameworkTables.contents(jdbc)).isEqualTo(before);
    }

    @Test
    void aPlanComesIntoForceBeforeTheOneBeforeItIsSupersededAndTheHandOverCanBeUndone() {
        setStatus("SP2028", "CURRENT");
        setStatus("SP2024", "SUPERSEDED");
        assertThat(catalog.getFramework("SP2028").status()).isEqualTo("CURRENT");
        assertThatThrownBy(() -> setStatus("SP2028", "DRAFT"))
                .isInstanceOf(RefusedCorrectionException.class)
                .hasMessageContaining("status 'DRAFT' is not valid: expected CURRENT");

        for (var plan : List.of("SP2024", "SP2028")) {
            var change = records.listHistory(plan, 0, 1).items().getFirst();
            editing.restoreBefore(change.id(), change.id(), "too early");
        }
        assertThat(catalog.getFramework("SP2024").status()).isEqualTo("CURRENT");
        assertThat(catalog.getFramework("SP2028").status()).isEqualTo("DRAFT");
    }

    @Test
    void plansThatChangePlacesTogetherAreReadAsTheyWillBe() {
        var older = get(RecordKind.FRAMEWORK, "SP2020");
        var newer = get(RecordKind.FRAMEWORK, "SP2024");
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            assertThat(editing.correct(
                            List.of(
                                    Correction.of(older, Map.of("status", "CURRENT")),
                                    Correction.of(newer, Map.of("status", "SUPERSEDED"))),
                            "",
                            "both"))
                    .isEqualTo(2);
            status.setRollbackOnly();
        });
    }

    private void setStatus(String plan, String status) {
        editing.correct(
                List.of(Correction.of(get(RecordKind.FRAMEWORK, plan), Map.of("status", status))), "", "handed over");
    }

    @ParameterizedTest
    @CsvSource(value = {"'',read,source", "the document,' ',reason"})
    void aConfirmationNeedsASourceAndAReason(String source, String reason, String missing) {
        var title = get(RecordKind.TITLE, "SP2024:1/es");
        assertThatThrownBy(() -> editing.confirm(List.of(title), source, reason))
                .isInstanceOfSatisfying(RefusedCorrectionException.class, e -> assertThat(e.refusals())
                        .extracting(r -> r.problem().field())
                        .containsExactly(missing));
    }

    @Test
    void theSecondOfTwoIsToldAndSeesBoth() {
        var seen = get(RecordKind.TITLE, "SP2024:2/es");
        editing.correct(List.of(Correction.of(seen, Map.of("title", "El primero"))), "", "first");

        assertThatThrownBy(() ->
                        editing.correct(List.of(Correction.of(seen, Map.of("title", "El segundo"))), "", "second"))
                .isInstanceOfSatisfying(CollidingCorrectionException.class, e -> {
                    var collision = e.collisions().getFirst();
                    assertThat(collision.seen()).isEqualTo(seen);
                    assertThat(collision.current().text("title")).isEqualTo("El primero");
                    assertThat(collision.lastChange().reason()).isEqualTo("first");
                });
        assertThat(get(RecordKind.TITLE, "SP2024:2/es").text("title")).isEqualTo("El primero");
    }

    @Test
    void anEarlierStateIsRestoredByAChangeOfItsOwn() {
        var original = get(RecordKind.TITLE, "SP2024:2/fr");
        editing.correct(List.of(Correction.of(original, Map.of("title", "Un"))), "", "one");
        var first = newest("SP2024:2");
        editing.correct(
                List.of(Correction.of(get(RecordKind.TITLE, "SP2024:2/fr"), Map.of("title", "Deux"))), "", "two");
        var second = newest("SP2024:2");

        assertThatThrownBy(() -> editing.restoreBefore(first.id(), first.id(), "too late"))
                .isInstanceOf(CollidingCorrectionException.class);
        editing.restoreBefore(first.id(), second.id(), "it was right");

        assertThat(get(RecordKind.TITLE, "SP2024:2/fr")).isEqualTo(original);
        assertThat(titleOf(catalog, "SP2024", "2", Language.FR)).isEqualTo(original.text("title"));
        var history = records.listHistory(new ElementKey("SP2024", "2"), 0, 3).items();
        assertThat(history).extracting(FrameworkChange::reason).containsExactly("it was right", "two", "one");
        assertThat(history).extracting(FrameworkChange::newest).containsExactly(true, false, false);
    }

    @Test
    void historyIsAppendOnly() {
        editing.correct(
                List.of(Correction.of(get(RecordKind.TITLE, "SP2024:1/fr"), Map.of("title", "Titre"))), "", "one");
        for (var sql : List.of(
                "UPDATE framework_change SET reason = 'other'",
                "DELETE FROM framework_change",
                "TRUNCATE framework_change")) {
            assertThatThrownBy(() -> jdbc.sql(sql).update())
                    .as(sql)
                    .isInstanceOf(DataAccessException.class)
                    .hasMessageContaining("append-only");
        }
    }

    @Test
    void activitiesFollowALinkThatIsAddedAndRemoved() {
        var target = new ElementKey("SDG", "9.c");
        var element = new ElementKey("SP2024", "PS1");
        long linked = published(target, "LINKED");
        assertThat(linked).isPositive();
        long before = published(element, "CROSSWALK");
        long revision = revision();
        var rows = publishedRows();
        var link = toBroadband(element);

        editing.correct(List.of(Correction.adding(link)), "the plan", "it was forgotten");

        assertThat(published(element, "CROSSWALK")).isGreaterThan(before);
        assertThat(revision()).isGreaterThan(revision);
        assertThat(notedSince(revision)).isEqualTo(linked);
        assertThat(publishedRows()).isEqualTo(rows);
        int id = catalog.findElement(element).orElseThrow().id();
        assertThat(details.listCrosswalk(id)).anySatisfy(l -> {
            assertThat(l.other().key()).isEqualTo(target);
            assertThat(l.confidence()).isEqualTo(Confidence.VERIFIED);
        });
        assertThatThrownBy(() -> editing.correct(List.of(Correction.adding(link)), "the plan", "again"))
                .isInstanceOfSatisfying(RefusedCorrectionException.class, e -> assertThat(
                                e.refusals().getFirst().problem().rule())
                        .isEqualTo(FieldRule.LINKED_ALREADY));

        reload(Map.of());
        assertThat(details.listCrosswalk(id))
                .anySatisfy(l -> assertThat(l.other().key()).isEqualTo(target));

        long added = revision();
        var change = newest("SP2024:PS1");
        editing.restoreBefore(change.id(), change.id(), "it was not so");

        assertThat(published(element, "CROSSWALK")).isEqualTo(before);
        assertThat(revision()).isGreaterThan(added);
        assertThat(published(target, "LINKED")).isEqualTo(linked);
    }

    @Test
    void aLinkOfTheFileThatWasRemovedStaysRemovedAndCanComeBack() {
        var key = "SP2016:2 CONTINUED_BY SP2020:2";
        var link = get(RecordKind.CROSSWALK, key);
        long revision = revision();

        editing.correct(List.of(Correction.removing(link)), "", "never said");
        // Activities do not count along what became of a plan.
        assertThat(revision()).isEqualTo(revision);
        assertThat(records.find(RecordKind.CROSSWALK, key)).isEmpty();
        reload(Map.of());
        assertThat(records.find(RecordKind.CROSSWALK, key)).isEmpty();

        var change = newest("SP2016:2");
        editing.restoreBefore(change.id(), change.id(), "said after all");
        assertThat(get(RecordKind.CROSSWALK, key)).isEqualTo(link);
    }

    @Test
    void whatIsSaidOfTheUnionAsAWholeCountsForNoActivity() {
        var element = new ElementKey("SP2024", "PS2");
        var link = toBroadband(element);
        var key = link.key();
        editing.correct(List.of(Correction.adding(link)), "the plan", "it was forgotten");
        long counting = published(element, "CROSSWALK");
        assertThat(counting).isPositive();

        long revision = revision();
        editing.correct(List.of(Correction.of(get(RecordKind.CROSSWALK, key), Map.of("basis", "INDICATOR"))), "", "so");
        assertThat(revision()).isEqualTo(revision);

        editing.correct(
                List.of(Correction.of(get(RecordKind.CROSSWALK, key), Map.of("basis", "OFFICIAL_UNION_LEVEL"))),
                "",
                "of all");
        assertThat(published(element, "CROSSWALK")).isLessThan(counting);
        editing.correct(List.of(Correction.removing(get(RecordKind.CROSSWALK, key))), "", "put back");
    }

    private static FrameworkRecord toBroadband(ElementKey from) {
        return new FrameworkRecord(
                RecordKind.CROSSWALK,
                Map.of(
                        "from_framework",
                        from.framework(),
                        "from_code",
                        from.code(),
                        "relation",
                        "CONTRIBUTES_TO",
                        "to_framework",
                        "SDG",
                        "to_code",
                        "9.c",
                        "basis",
                        "DERIVED",
                        "source",
                        "the plan",
                        "confidence",
                        "from-memory"));
    }

    @Test
    void correctionsOfWordsLeaveThePublishedStateAlone() {
        long revision = revision();
        editing.correct(
                List.of(Correction.of(
                        get(RecordKind.CROSSWALK, "SP2016:3 CONTINUED_BY SP2020:3"), Map.of("rationale", "kept"))),
                "",
                "shorter");
        assertThat(revision()).isEqualTo(revision);
    }

    @Test
    void anElementThatMovesTakesItsActivitiesAlong() {
        var element = jdbc.sql("""
                        SELECT e.code FROM published_element p JOIN element e ON e.id = p.element_id
                        JOIN element above ON above.id = e.parent_id
                        WHERE e.framework_code = 'SP2016' AND e.kind = 'TARGET' AND above.code <> '4' ORDER BY 1 LIMIT 1
                        """).query(String.class).single();
        var goal = new ElementKey("SP2016", "4");
        var record = get(RecordKind.ELEMENT, "SP2016:" + element);
        long before = published(goal, "CROSSWALK");

        editing.correct(List.of(Correction.of(record, Map.of("parent", "4"))), "", "it belongs there");

        assertThat(published(goal, "CROSSWALK")).isGreaterThan(before);
        var change = newest("SP2016:" + element);
        editing.restoreBefore(change.id(), change.id(), "back");
        assertThat(published(goal, "CROSSWALK")).isEqualTo(before);
    }

    @Test
    void correctionsSurviveAChangedFileWhichRulesAllElse() {
        var corrected = get(RecordKind.TITLE, "SDG:SDG1/en");
        editing.correct(List.of(Correction.of(corrected, Map.of("title", "Poverty ended"))), "", "as agreed");
        var confirmed = get(RecordKind.TITLE, "SDG:1.1/fr");
        editing.confirm(List.of(confirmed), "the resolution", "read");
        upload.add(EditionFiles.sound().ofEdition("SP2044").list(), "a plan");
        long revision = frameworkRevision();

        reload(Map.of(
                "sdg_goals",
                List.of(List.of(",No poverty,", ",No poverty at all,"), List.of(",Zero hunger,", ",No hunger,"))));

        assertThat(titleOf(catalog, "SDG", "SDG1", Language.EN)).isEqualTo("Poverty ended");
        assertThat(titleOf(catalog, "SDG", "SDG2", Language.EN)).isEqualTo("No hunger");
        assertThat(get(RecordKind.TITLE, "SDG:1.1/fr").isUnconfirmed()).isFalse();
        assertThat(catalog.listElements("SP2044")).hasSize(3);
        assertThat(records.find(RecordKind.CROSSWALK, "SP2024:1 CONTINUED_BY SP2044:1"))
                .isPresent();
        assertThat(frameworkRevision()).isGreaterThan(revision);

        reload(Map.of("sdg_goals", List.of(List.of(",No poverty,", ",Poverty ended,"))));
        assertThat(titleOf(catalog, "SDG", "SDG1", Language.EN)).isEqualTo("Poverty ended");
        loader.run(new DefaultApplicationArguments());
        assertThat(titleOf(catalog, "SDG", "SDG2", Language.EN)).isEqualTo("Zero hunger");
    }

    @Test
    void aFileThatBringsAnUploadedEditionDoesNotCollideWithIt() {
        upload.add(EditionFiles.sound().ofEdition("SP2048").list(), "a plan");
        var files = EditionFiles.sound()
                .ofEdition("SP2048")
                .replace("strategic_elements.csv", "Schools online", "Every school online");

        loader.load(name -> ReferenceFile.of(
                "db/reference/" + name + ".csv",
                reference(name)
                        + files.text(name + ".csv")
                                .lines()
                                .skip(1)
                                .map(l -> l + "\n")
                                .reduce("", String::concat)));

        assertThat(catalog.listElements("SP2048")).hasSize(3);
        assertThat(titleOf(catalog, "SP2048", "1.2", Language.EN)).isEqualTo("Schools online");
        loader.run(new DefaultApplicationArguments());
        assertThat(catalog.listElements("SP2048")).hasSize(3);
    }

    @Test
    void aFileThatTurnsABranchRoundDoesNotPutAnElementBelowItself() {
        var moved = get(RecordKind.ELEMENT, "SP2020:R.1");
        editing.correct(List.of(Correction.of(moved, Map.of("parent", "R.2"))), "", "below the second");

        reload(Map.of("strategic_elements", List.of(List.of("SP2020,R.2,,OBJECTIVE", "SP2020,R.2,R.1,OBJECTIVE"))));

        assertThat(new RecordStoreProbe(jdbc).elementsAboveThemselves()).isEmpty();
        loader.run(new DefaultApplicationArguments());
        assertThat(get(RecordKind.ELEMENT, "SP2020:R.1").text("parent")).isEqualTo("R.2");
        var change = newest("SP2020:R.1");
        editing.restoreBefore(change.id(), change.id(), "back");
    }

    @Test
    void anotherNodeSeesAChangeWithinTwoSeconds() {
        var otherNode = new JdbcFrameworkCatalog(jdbc, transactions);
        var title = get(RecordKind.TITLE, "WSIS:C2/en");
        assertThat(titleOf(otherNode, "WSIS", "C2", Language.EN)).isEqualTo(title.text("title"));

        editing.correct(List.of(Correction.of(title, Map.of("title", "Networks"))), "", "shorter");

        assertThat(titleOf(catalog, "WSIS", "C2", Language.EN)).isEqualTo("Networks");
        await().atMost(Duration.ofSeconds(2))
                .untilAsserted(() -> assertThat(titleOf(otherNode, "WSIS", "C2", Language.EN))
                        .isEqualTo("Networks"));
    }

    @Test
    void whatIsNotCommittedReachesNobody() {
        var otherNode = new JdbcFrameworkCatalog(jdbc, transactions);
        var title = get(RecordKind.TITLE, "WSIS:C3/en");
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            editing.correct(List.of(Correction.of(title, Map.of("title", "Never"))), "", "rolled back");
            assertThat(titleOf(otherNode, "WSIS", "C3", Language.EN)).isEqualTo(title.text("title"));
            status.setRollbackOnly();
        });
        assertThat(titleOf(catalog, "WSIS", "C3", Language.EN)).isEqualTo(title.text("title"));
        assertThat(records.listHistory(ElementKey.wsis("C3"), 0, 1).total()).isZero();
    }

    @Test
    void whatNoPageOffersCannotBeChanged() {
        var goal = get(RecordKind.HLPF_GOALS, "2026");
        assertThatThrownBy(() -> editing.correct(
                        List.of(Correction.of(get(RecordKind.ELEMENT, "SP2020:3"), Map.of("kind", "TARGET"))),
                        "",
                        "because"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> editing.correct(
                        List.of(Correction.of(get(RecordKind.ELEMENT, "SDG:1.1"), Map.of("parent", "SDG2"))),
                        "",
                        "because"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> setStatus("SDG", "SUPERSEDED")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> editing.correct(List.of(Correction.of(goal, Map.of("goals", "1"))), "", "because"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> editing.correct(
                        List.of(Correction.removing(get(RecordKind.TITLE, "SP2020:3/fr"))), "", "because"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ROLE_ADMIN", "ROLE_REVIEWER", "ROLE_CONTRIBUTOR@ITU-D", "ROLE_COORDINATOR@ITU-D"})
    void othersMayNeitherReadNorWrite(String authority) {
        var title = get(RecordKind.TITLE, "SP2024:1/es");
        SecurityContextHolder.getContext().setAuthentication(new TestingAuthenticationToken("somebody", "", authority));

        assertThatThrownBy(() -> editing.confirm(List.of(title), "s", "r")).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> editing.correct(List.of(), "s", "r")).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> editing.restoreBefore(1, 1, "r")).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(records::countUnconfirmed).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> records.listHistory("SDG", 0, 1)).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void thePublicMayNeitherReadNorWrite() {
        SecurityContextHolder.clearContext();
        assertThatThrownBy(() -> editing.correct(List.of(), "s", "r"))
                .isInstanceOfAny(AccessDeniedException.class, AuthenticationCredentialsNotFoundException.class);
        assertThatThrownBy(records::countUnconfirmed)
                .isInstanceOfAny(AccessDeniedException.class, AuthenticationCredentialsNotFoundException.class);
    }

    private record RecordStoreProbe(JdbcClient jdbc) {

        List<String> elementsAboveThemselves() {
            return jdbc.sql("""
                    WITH RECURSIVE upward (id, above) AS (
                        SELECT id, parent_id FROM element
                        UNION SELECT u.id, e.parent_id FROM upward u JOIN element e ON e.id = u.above)
                    SELECT e.code FROM upward u JOIN element e ON e.id = u.id WHERE u.id = u.above
                    """).query(String.class).list();
        }
    }

    private FrameworkRecord get(RecordKind kind, String key) {
        return records.find(kind, key).orElseThrow(() -> new AssertionError("No " + kind + " " + key));
    }

    private FrameworkChange newest(String element) {
        var parts = element.split(":", 2);
        return records.listHistory(new ElementKey(parts[0], parts[1]), 0, 1)
                .items()
                .getFirst();
    }

    private static String titleOf(FrameworkCatalog catalog, String framework, String code, Language language) {
        return catalog.findElement(new ElementKey(framework, code))
                .orElseThrow()
                .title()
                .in(language);
    }

    private long published(ElementKey element, String basis) {
        return jdbc.sql("""
                SELECT count(*) FROM published_element p JOIN element e ON e.id = p.element_id
                WHERE e.framework_code = :framework AND e.code = :code AND p.basis = :basis
                """)
                .param("framework", element.framework())
                .param("code", element.code())
                .param("basis", basis)
                .query(Long.class)
                .single();
    }

    /** How many activities were noted as changed. */
    private long notedSince(long revision) {
        return jdbc.sql("SELECT count(DISTINCT row_id) FROM publication_change WHERE revision > :revision")
                .param("revision", revision)
                .query(Long.class)
                .single();
    }

    /** The versions of rows that hold published activities and their texts, other ones once any is written anew. */
    private List<String> publishedRows() {
        return jdbc.sql("""
                SELECT 'activity ' || id || ' ' || xmin || ' ' || ctid FROM published_activity
                UNION ALL
                SELECT 'text ' || activity_id || language || ' ' || xmin || ' ' || ctid FROM published_text
                ORDER BY 1
                """).query(String.class).list();
    }

    private long revision() {
        return jdbc.sql("SELECT revision FROM publication_revision")
                .query(Long.class)
                .single();
    }

    private long frameworkRevision() {
        return jdbc.sql("SELECT revision FROM framework_revision")
                .query(Long.class)
                .single();
    }

    /** Loads the reference files as a start does, some of them changed; with none changed, all the same. */
    private void reload(Map<String, List<List<String>>> changes) {
        loader.load(name -> {
            var text = reference(name) + (name.equals("hlpf_cycles") ? " " : "");
            for (var change : changes.getOrDefault(name, List.of())) {
                assertThat(text).contains(change.getFirst());
                text = text.replace(change.getFirst(), change.getLast());
            }
            return ReferenceFile.of("db/reference/" + name + ".csv", text.replaceFirst(" $", "\n"));
        });
    }

    private static String reference(String name) {
        try {
            return Files.readString(Path.of("db/reference/" + name + ".csv"), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
