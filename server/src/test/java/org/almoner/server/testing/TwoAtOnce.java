package org.almoner.server.testing;

import org.almoner.server.access.SignedIn;
import org.almoner.server.access.Tenancy;
import org.springframework.transaction.support.TransactionTemplate;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;

/** Two pieces of work, the second begun while the first is done and not yet committed. */
public final class TwoAtOnce {

    private final TestServer server;
    private final SignedIn person;

    /**
     * @param person who does both; whoever opens a transaction says for whom
     */
    public TwoAtOnce(TestServer server, SignedIn person) {
        this.server = server;
        this.person = person;
    }

    /**
     * Does {@code first} in a transaction, begins {@code second} on a thread of its own, commits
     * once the second is done or waits for a lock, and returns what the second came to.
     *
     * @throws java.util.concurrent.ExecutionException with what the second threw
     */
    public <T> T secondOf(Runnable first, Callable<T> second) throws Exception {
        FutureTask<T> other = new FutureTask<>(second);
        TransactionTemplate transaction = server.bean(TransactionTemplate.class);
        Tenancy.as(
                person,
                () ->
                        transaction.executeWithoutResult(status -> {
                            first.run();
                            Thread.ofVirtual().start(other);
                            while (!other.isDone() && !somebodyWaits()) {
                                Thread.onSpinWait();
                            }
                        }));
        return other.get(60, TimeUnit.SECONDS);
    }

    private boolean somebodyWaits() {
        try (Connection connection = server.ownerConnection();
                var waiting =
                        connection
                                .createStatement()
                                .executeQuery("select count(*) from pg_locks where not granted")) {
            waiting.next();
            return waiting.getInt(1) > 0;
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
