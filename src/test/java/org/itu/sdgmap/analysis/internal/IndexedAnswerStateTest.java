package org.itu.sdgmap.analysis.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.itu.sdgmap._support.PostgisTest;
import org.itu.sdgmap._support.WebClient;
import org.itu.sdgmap.analysis.AnswerState;
import org.itu.sdgmap.analysis.internal.index.CurrentIndex;
import org.itu.sdgmap.common.BuildId;
import org.itu.sdgmap.framework.FrameworkCatalog;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

@PostgisTest
class IndexedAnswerStateTest {

    private final AnswerState state;
    private final CurrentIndex index;
    private final FrameworkCatalog frameworks;
    private final BuildId build;

    IndexedAnswerStateTest(AnswerState state, CurrentIndex index, FrameworkCatalog frameworks, BuildId build) {
        this.state = state;
        this.index = index;
        this.frameworks = frameworks;
        this.build = build;
    }

    @Test
    void anotherBuildIsAnotherStateOfTheSameFacts() {
        var former = new IndexedAnswerState(index, frameworks, new BuildId("former"));
        var next = new IndexedAnswerState(index, frameworks, new BuildId("next"));
        assertThat(former.current()).isNotEqualTo(next.current());
        assertThat(former.current())
                .isEqualTo(new IndexedAnswerState(index, frameworks, new BuildId("former")).current());
        assertThat(state.current()).endsWith(".b" + build.current()).matches("[A-Za-z0-9.]+");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/coverage",
                "/api/v1/matrix.csv",
                "/tiles/sites/0/0/0.mvt",
                "/tiles/EqualEarth/sites.json",
                "/ogc/features/v1/collections/countries/items",
                "/ogc/features/v1/collections/countries/items?f=html"
            })
    void tagsOfAnswersHoldTheBuild(String path, @LocalServerPort int port) {
        assertThat(new WebClient(port).get(path).header("ETag")).contains(".b" + build.current());
    }
}
