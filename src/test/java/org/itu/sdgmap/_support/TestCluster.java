package org.itu.sdgmap._support;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.springframework.boot.test.util.TestPropertyValues;

/**
 * The private PostgreSQL cluster of the tests, named by three variables of the environment. Loads migrations,
 * reference data, boundaries and sample activities once into a template database and gives every Spring context a
 * clone of it, which takes a fraction of a second. Clones are dropped when the Java process ends; what a killed process
 * left behind is dropped by the next one.
 */
public final class TestCluster {

    private static final String URL = "SDGMAP_TEST_DATABASE_URL";
    private static final String USERNAME = "SDGMAP_TEST_DATABASE_USERNAME";
    private static final String PASSWORD = "SDGMAP_TEST_DATABASE_PASSWORD";
    /** Any number: the key of the lock under which one process at a time makes the template. */
    private static final long TEMPLATE_LOCK = 7_041_875L;

    private static final String TEMPLATE = "sdgmap_template_";
    private static final String CLONE = "sdgmap_clone_";
    private static final AtomicInteger CLONES = new AtomicInteger();
    private static final TestCluster INSTANCE = new TestCluster();

    private final Object monitor = new Object();
    private final List<String> clones = new ArrayList<>();
    private Optional<String> template = Optional.empty();

    private TestCluster() {
        Runtime.getRuntime().addShutdownHook(new Thread(this::dropClones, "drop-test-databases"));
    }

    /** Address, user and password of one database. */
    public record Database(String url, String username, String password) {

        /** As properties that beat those of the environment. */
        public TestPropertyValues properties() {
            return TestPropertyValues.of(
                    "spring.datasource.url=" + url,
                    "spring.datasource.username=" + username,
                    "spring.datasource.password=" + password);
        }
    }

    /** A new database with everything in it that a first start loads, sample activities included. */
    public static Database newLoadedDatabase() {
        return INSTANCE.cloneTemplate();
    }

    private Database cloneTemplate() {
        synchronized (monitor) {
            try (var connection = connect(required(URL))) {
                var source = template.isPresent() ? template.get() : makeTemplate(connection);
                template = Optional.of(source);
                var name = "%s%d_%d".formatted(CLONE, ProcessHandle.current().pid(), CLONES.incrementAndGet());
                execute(connection, "CREATE DATABASE %s TEMPLATE %s".formatted(name, source));
                clones.add(name);
                return database(name);
            } catch (SQLException e) {
                throw new IllegalStateException(
                        "The test database does not answer at %s (%s). Run the tests by ./sdgmap verify, or start it with"
                                        .formatted(required(URL), e.getMessage())
                                + " ./sdgmap test-database start and set the variables that ./sdgmap test-database env"
                                + " prints.",
                        e);
            }
        }
    }

    private static String makeTemplate(Connection connection) throws SQLException {
        execute(connection, "SELECT pg_advisory_lock(%d)".formatted(TEMPLATE_LOCK));
        try {
            var wanted = TEMPLATE + LoadedContent.fingerprint();
            dropLeftOvers(connection, wanted);
            if (!databases(connection).contains(wanted)) {
                var unfinished = CLONE + ProcessHandle.current().pid() + "_0";
                execute(connection, "DROP DATABASE IF EXISTS " + unfinished);
                execute(connection, "CREATE DATABASE " + unfinished);
                LoadedContent.loadInto(database(unfinished));
                execute(connection, "ALTER DATABASE %s RENAME TO %s".formatted(unfinished, wanted));
            }
            return wanted;
        } finally {
            execute(connection, "SELECT pg_advisory_unlock(%d)".formatted(TEMPLATE_LOCK));
        }
    }

    /** Templates of other editions of the sources, and clones of processes that are no more. */
    private static void dropLeftOvers(Connection connection, String wanted) throws SQLException {
        for (var name : databases(connection)) {
            if (name.startsWith(TEMPLATE) && !name.equals(wanted) || name.startsWith(CLONE) && !ownerLives(name)) {
                execute(connection, "DROP DATABASE IF EXISTS " + name);
            }
        }
    }

    private static boolean ownerLives(String clone) {
        var process = Pattern.compile(CLONE + "(\\d+)_\\d+").matcher(clone);
        return !process.matches()
                || ProcessHandle.of(Long.parseLong(process.group(1))).isPresent();
    }

    private void dropClones() {
        synchronized (monitor) {
            if (clones.isEmpty()) {
                return;
            }
            try (var connection = connect(required(URL))) {
                for (var clone : clones) {
                    execute(connection, "DROP DATABASE IF EXISTS %s WITH (FORCE)".formatted(clone));
                }
            } catch (SQLException e) {
                System.err.println("Test databases were left behind: " + e.getMessage());
            }
        }
    }

    private static List<String> databases(Connection connection) throws SQLException {
        var names = new ArrayList<String>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("SELECT datname FROM pg_database")) {
            while (rows.next()) {
                names.add(rows.getString(1));
            }
        }
        return names;
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static Connection connect(String url) throws SQLException {
        return DriverManager.getConnection(url, required(USERNAME), required(PASSWORD));
    }

    private static Database database(String name) {
        return new Database(required(URL).replaceFirst("/[^/]+$", "/" + name), required(USERNAME), required(PASSWORD));
    }

    private static String required(String variable) {
        var value = System.getenv(variable);
        if (value == null || value.isBlank()) {
            throw new IllegalStateException(
                    ("%s is not set: run the tests by ./sdgmap verify, or start their database with"
                                    + " ./sdgmap test-database start and set the variables that"
                                    + " ./sdgmap test-database env prints.")
                            .formatted(variable));
        }
        return value;
    }
}
