package org.itu.sdgmap.snapshot.internal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Optional;
import org.itu.sdgmap._support.WritingPostgisTest;
import org.itu.sdgmap.analysis.ActivityFilter;
import org.itu.sdgmap.snapshot.Freezing;
import org.itu.sdgmap.snapshot.Snapshots;
import org.itu.sdgmap.snapshot.Verdict;
import org.itu.sdgmap.snapshot.Verdict.Kind;
import org.itu.sdgmap.snapshot.Verification;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

@WritingPostgisTest
class VerificationTest {

    private final Verification verification;
    private final Snapshots snapshots;
    private final FreezeSteps steps;
    private final JsonMapper json;

    VerificationTest(Verification verification, Freezing freezing, Snapshots snapshots, JsonMapper json) {
        this.verification = verification;
        this.snapshots = snapshots;
        this.steps = new FreezeSteps(freezing, snapshots);
        this.json = json;
    }

    @Test
    void anUnchangedFileIsTheSnapshotThatItIs() throws IOException {
        var snapshot = steps.freeze(ActivityFilter.all());

        var verdict = verify(steps.content(snapshot));

        assertThat(verdict.kind()).isEqualTo(Kind.UNCHANGED);
        assertThat(verdict.snapshots()).contains(snapshot);
        assertThat(verdict.sha256()).isEqualTo(snapshot.sha256());
    }

    @Test
    void aChangedFigureIsNoticedAndTheSnapshotNamed() throws IOException {
        var snapshot = steps.freeze(ActivityFilter.all());
        var changed = new String(steps.content(snapshot), UTF_8).replaceFirst("\"ITU-D\"", "\"ITU-T\"");

        var verdict = verify(changed.getBytes(UTF_8));

        assertThat(verdict.kind()).isEqualTo(Kind.CHANGED);
        assertThat(verdict.snapshots()).contains(snapshot);
        assertThat(verdict.sha256()).isNotEqualTo(snapshot.sha256());
    }

    @Test
    void theSameFactsInAnotherFormAreNotTheSameBytes() throws IOException {
        var snapshot = steps.freeze(ActivityFilter.all());
        var pretty = json.writerWithDefaultPrettyPrinter()
                .writeValueAsBytes(json.readTree(new String(steps.content(snapshot), UTF_8)));

        assertThat(verify(pretty).kind()).isEqualTo(Kind.CHANGED);
    }

    @Test
    void aSnapshotOfAnotherPlaceIsUnknown() throws IOException {
        var foreign = """
                {"about":{"label":"Elsewhere","purpose":"x"},"activities":[],"format":"itu-sdg-mapping-tool/snapshot",
                "format_version":1,"instant":"2020-01-01T00:00:00Z"}""";

        assertThat(verify(foreign.getBytes(UTF_8)).kind()).isEqualTo(Kind.UNKNOWN);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{",
                "[]",
                "{}",
                "nothing",
                "%PDF-1.7",
                "{\"format\":\"other\"}",
                "\u0000\u0001",
                "{\"about\":[[["
            })
    void whatIsNoSnapshotIsCalledSo(String content) throws IOException {
        assertThat(verify(content.getBytes(UTF_8)).kind()).isEqualTo(Kind.NO_SNAPSHOT);
    }

    @Test
    void nothingAndTooMuchAreSaid() throws IOException {
        var small = new StreamedVerification(snapshots, file -> Optional.empty(), json, 10);

        assertThat(verify(new byte[0]).kind()).isEqualTo(Kind.EMPTY);
        assertThat(small.verify(new ByteArrayInputStream(new byte[11])).kind()).isEqualTo(Kind.TOO_LARGE);
        assertThat(small.verify(new ByteArrayInputStream(new byte[10])).kind()).isEqualTo(Kind.NO_SNAPSHOT);
    }

    private Verdict verify(byte[] file) throws IOException {
        return verification.verify(new ByteArrayInputStream(file));
    }
}
