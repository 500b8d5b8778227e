package org.itu.sdgmap.common;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.info.BuildProperties;
import org.springframework.stereotype.Component;

/** Which build of the program this is: another one may write the same facts in another form. */
@Component
public class BuildId {

    private final String id;

    @Autowired
    BuildId(ObjectProvider<BuildProperties> build) {
        this(of(build.getIfAvailable()));
    }

    /** @param id letters and digits */
    public BuildId(String id) {
        this.id = id;
    }

    private static String of(@Nullable BuildProperties build) {
        return build == null ? "unknown" : Integer.toHexString(Objects.hash(build.getVersion(), build.getTime()));
    }

    /** Short, of letters and digits. */
    public String current() {
        return id;
    }
}
