package org.itu.sdgmap._support;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;

/** Runs a program of GDAL, which ./sdgmap verify installs. */
public final class Gdal {

    private static final int MOST_SECONDS = 120;

    private Gdal() {}

    /** What the program prints; fails where it fails or warns of an error. */
    public static String run(String... command) {
        try {
            var process = new ProcessBuilder(command).redirectErrorStream(true).start();
            var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(process.waitFor(MOST_SECONDS, TimeUnit.SECONDS)).isTrue();
            assertThat(process.exitValue()).as(output).isZero();
            assertThat(output).doesNotContain("ERROR ", "Warning 1");
            return output;
        } catch (IOException e) {
            throw new AssertionError("GDAL is not installed (on Debian and Ubuntu: apt-get install gdal-bin).", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
