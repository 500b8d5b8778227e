package org.itu.sdgmap.snapshot.internal;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.concurrent.DelegatingSecurityContextRunnable;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Freezes one snapshot after the other in the background, on behalf of whoever asked for it. */
@Component
class FreezeWorker implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(FreezeWorker.class);
    private static final int SHUTDOWN_SECONDS = 10;

    private final FreezeWork work;
    private final JobStore jobs;
    private final Set<Long> pending = ConcurrentHashMap.newKeySet();
    private final ExecutorService thread = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("freeze").daemon().factory());

    FreezeWorker(FreezeWork work, JobStore jobs) {
        this.work = work;
        this.jobs = jobs;
    }

    void submit(long job) {
        if (pending.add(job)) {
            thread.execute(() -> {
                try {
                    as(jobs.username(job), () -> work.run(job)).run();
                } catch (RuntimeException e) {
                    LOG.error("Work on freezing {} ended early; it will be taken up again", job, e);
                } finally {
                    pending.remove(job);
                }
            });
        }
    }

    /** Work that waits or runs on this node. */
    Set<Long> listPending() {
        return Set.copyOf(pending);
    }

    /** So that the audit log names whoever asked. */
    private static Runnable as(String username, Runnable task) {
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                username, "", AuthorityUtils.createAuthorityList("ROLE_COORDINATOR")));
        return new DelegatingSecurityContextRunnable(task, context);
    }

    @Override
    public void destroy() throws InterruptedException {
        thread.shutdownNow();
        if (!thread.awaitTermination(SHUTDOWN_SECONDS, TimeUnit.SECONDS)) {
            LOG.warn("A snapshot is still being frozen; the next start begins it anew");
        }
    }
}
