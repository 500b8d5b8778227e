package org.itu.sdgmap.benchmark;

import java.sql.DriverManager;
import java.sql.SQLException;

/** Databases of the benchmarks' own cluster, which {@code ./sdgmap bench} starts. */
record BenchmarkDatabase(String url, String username, String password) {

    /** A database of this name, made empty if it is not there yet, and kept. */
    static BenchmarkDatabase create(String name) throws SQLException {
        var url = environment("URL");
        var username = environment("USERNAME");
        var password = environment("PASSWORD");
        var database = new BenchmarkDatabase(url.replaceFirst("/[^/]*$", "/" + name), username, password);
        try (var connection = DriverManager.getConnection(url, username, password);
                var statement = connection.createStatement();
                var found = connection.prepareStatement("SELECT FROM pg_database WHERE datname = ?")) {
            found.setString(1, name);
            if (!found.executeQuery().next()) {
                statement.execute("CREATE DATABASE " + name);
            }
        }
        return database;
    }

    private static String environment(String name) {
        var value = System.getenv("SDGMAP_BENCH_DATABASE_" + name);
        if (value == null) {
            throw new IllegalStateException("Run the benchmark by ./sdgmap bench, which starts its database");
        }
        return value;
    }
}
