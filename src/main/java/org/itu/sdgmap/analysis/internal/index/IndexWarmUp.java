package org.itu.sdgmap.analysis.internal.index;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Reads the index when all data are loaded, so that the first visitor need not wait for it. */
@Component
@Order(90)
class IndexWarmUp implements ApplicationRunner {

    private final CurrentIndex index;

    IndexWarmUp(CurrentIndex index) {
        this.index = index;
    }

    @Override
    public void run(ApplicationArguments args) {
        index.get();
    }
}
