package org.itu.sdgmap.framework.internal;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.itu.sdgmap.common.FrozenScope;
import org.itu.sdgmap.common.Language;
import org.itu.sdgmap.common.LocalizedText;
import org.itu.sdgmap.common.NotFoundException;
import org.itu.sdgmap.common.SqlFile;
import org.itu.sdgmap.framework.Confidence;
import org.itu.sdgmap.framework.Element;
import org.itu.sdgmap.framework.ElementKey;
import org.itu.sdgmap.framework.ElementKind;
import org.itu.sdgmap.framework.Emphasis;
import org.itu.sdgmap.framework.Framework;
import org.itu.sdgmap.framework.FrameworkCatalog;
import org.itu.sdgmap.framework.Involvement;
import org.itu.sdgmap.framework.SdgGoal;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Reads the catalogue at first use and keeps it until frameworks change: on this node at once, on others within
 * {@value #SECONDS_BETWEEN_CHECKS} second, in which they look at the number of the newest change.
 */
@Service
class JdbcFrameworkCatalog implements FrameworkCatalog {

    private static final Logger LOG = LoggerFactory.getLogger(JdbcFrameworkCatalog.class);
    private static final String ELEMENTS = SqlFile.read("framework/elements.sql");
    private static final String FRAMEWORKS = SqlFile.read("framework/frameworks.sql");
    private static final String GOALS = SqlFile.read("framework/goals.sql");

    private static final String REVISION = "SELECT revision FROM framework_revision";
    private static final int SECONDS_BETWEEN_CHECKS = 1;

    /** Frameworks of a frozen state have no further revision. */
    private static final long FROZEN_REVISION = 0;

    private static final int FROZEN_KEPT = 6;

    private final JdbcClient jdbc;
    private final TransactionTemplate snapshot;
    private final ReentrantLock reading = new ReentrantLock();
    private final Cache<String, Content> frozenContents =
            Caffeine.newBuilder().maximumSize(FROZEN_KEPT).build();
    private volatile @Nullable Content content;
    private volatile long checkedAtNanos;

    JdbcFrameworkCatalog(JdbcClient jdbc, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        snapshot = new TransactionTemplate(transactions);
        snapshot.setReadOnly(true);
        snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        // Of its own, so that changes which are not committed yet, and may never be, do not reach everybody.
        snapshot.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    @Override
    public long revision() {
        return content().revision;
    }

    @Override
    public List<Framework> listFrameworks() {
        return List.copyOf(content().frameworks.values());
    }

    @Override
    public Framework getFramework(String code) {
        return Optional.ofNullable(content().frameworks.get(code))
                .orElseThrow(() -> new NotFoundException("framework", code));
    }

    @Override
    public List<Element> listElements(String framework) {
        return content().elements.values().stream()
                .filter(e -> e.key().framework().equals(framework))
                .toList();
    }

    @Override
    public Optional<Element> findElement(ElementKey key) {
        return Optional.ofNullable(content().byKey.get(key));
    }

    @Override
    public Element getElement(int id) {
        return Optional.ofNullable(content().elements.get(id))
                .orElseThrow(() -> new NotFoundException("element", String.valueOf(id)));
    }

    @Override
    public List<Element> listChildren(int id) {
        return content().children.getOrDefault(id, List.of());
    }

    @Override
    public List<SdgGoal> listGoals() {
        return content().goals;
    }

    @Override
    public List<Element> listMatrixLines() {
        return listElements(ElementKey.WSIS).stream()
                .filter(e -> !e.key().code().equals("C7"))
                .toList();
    }

    @Override
    public List<Element> listStrategicGoals() {
        return content().elements.values().stream()
                .filter(e -> e.kind() == ElementKind.GOAL && e.key().framework().startsWith("SP"))
                .sorted(Comparator.comparing((Element e) -> e.key().framework())
                        .reversed()
                        .thenComparing(Element::sortOrder))
                .toList();
    }

    /** For the start, when nobody reads yet. */
    void forget() {
        content = null;
    }

    /** Reads anew; until that is done everybody takes what was known. */
    void refresh() {
        reading.lock();
        try {
            read(content);
        } finally {
            reading.unlock();
        }
    }

    private Content content() {
        var frozen = FrozenScope.find();
        if (frozen.isPresent()) {
            // In the transaction at hand, which finds the frozen tables first.
            return frozenContents.get(frozen.get().schema(), schema -> load(FROZEN_REVISION));
        }
        var known = content;
        if (known == null) {
            known = read(null);
        } else if (System.nanoTime() - checkedAtNanos > TimeUnit.SECONDS.toNanos(SECONDS_BETWEEN_CHECKS)
                && reading.tryLock()) {
            // One looks, the others take what there is.
            try {
                known = read(known);
            } catch (DataAccessException | TransactionException e) {
                LOG.warn("The number of the newest change of frameworks cannot be read", e);
            } finally {
                checkedAtNanos = System.nanoTime();
                reading.unlock();
            }
        }
        return known;
    }

    /** Reads the catalogue and its revision in one snapshot, or keeps what is known where the revision is the same. */
    private Content read(@Nullable Content known) {
        var current = Objects.requireNonNull(snapshot.execute(status -> {
            long revision = jdbc.sql(REVISION).query(Long.class).single();
            return known != null && known.revision == revision ? known : load(revision);
        }));
        content = current;
        checkedAtNanos = System.nanoTime();
        return current;
    }

    private Content load(long revision) {
        var elements = new LinkedHashMap<Integer, Element>();
        jdbc.sql(ELEMENTS).query(rs -> {
            var element = new Element(
                    rs.getInt("id"),
                    new ElementKey(rs.getString("framework_code"), rs.getString("code")),
                    ElementKind.valueOf(rs.getString("kind")),
                    rs.getObject("parent_id", Integer.class),
                    rs.getString("sector"),
                    rs.getInt("sort_order"),
                    titles(
                            rs.getArray("languages").getArray(),
                            rs.getArray("titles").getArray()),
                    Confidence.of(rs.getString("confidence")));
            elements.put(element.id(), element);
        });
        var frameworks = new LinkedHashMap<String, Framework>();
        jdbc.sql(FRAMEWORKS).query(rs -> {
            var languages = rs.getArray("languages").getArray();
            frameworks.put(
                    rs.getString("code"),
                    new Framework(
                            rs.getString("code"),
                            rs.getString("kind"),
                            titles(languages, rs.getArray("names").getArray()),
                            titles(languages, rs.getArray("short_names").getArray()),
                            rs.getString("status"),
                            rs.getObject("period_start", Integer.class),
                            rs.getObject("period_end", Integer.class)));
        });
        var goals = jdbc.sql(GOALS)
                .query((rs, row) -> new SdgGoal(
                        known(elements, rs.getInt("element_id")),
                        rs.getInt("number"),
                        rs.getString("colour_hex"),
                        Involvement.valueOf(rs.getString("involvement_level")),
                        Emphasis.valueOf(rs.getString("emphasis_2020_2023"))))
                .list();
        return new Content(revision, frameworks, elements, goals);
    }

    private static Element known(Map<Integer, Element> elements, int id) {
        return Optional.ofNullable(elements.get(id)).orElseThrow();
    }

    private static LocalizedText titles(Object languages, Object titles) {
        var texts = new EnumMap<Language, String>(Language.class);
        for (int i = 0; i < ((String[]) languages).length; i++) {
            texts.put(Language.findByCode(((String[]) languages)[i]).orElseThrow(), ((String[]) titles)[i]);
        }
        return new LocalizedText(texts);
    }

    private static final class Content {

        private final long revision;
        private final Map<String, Framework> frameworks;
        private final Map<Integer, Element> elements;
        private final Map<ElementKey, Element> byKey = new HashMap<>();
        private final Map<Integer, List<Element>> children = new HashMap<>();
        private final List<SdgGoal> goals;

        private Content(
                long revision, Map<String, Framework> frameworks, Map<Integer, Element> elements, List<SdgGoal> goals) {
            this.revision = revision;
            this.frameworks = frameworks;
            this.elements = elements;
            this.goals = goals;
            for (var element : elements.values()) {
                byKey.put(element.key(), element);
                if (element.parentId() != null) {
                    children.computeIfAbsent(element.parentId(), id -> new ArrayList<>())
                            .add(element);
                }
            }
        }
    }
}
