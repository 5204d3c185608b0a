package org.almoner.server.clearinghouse;

import org.almoner.server.access.Tenancy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

import java.util.Locale;
import java.util.Objects;

/**
 * Gives out ISA13, GS06 and ST02. Each number is committed before it is used, in a transaction of
 * its own, so that a rollback skips numbers and none is ever given twice.
 */
@Component
class ControlNumbers {

    private static final long MAX = 999_999_999;

    private final JdbcClient jdbc;
    private final TransactionTemplate ownTransaction;

    ControlNumbers(JdbcClient jdbc, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.ownTransaction = new TransactionTemplate(transactions);
        this.ownTransaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** Which number is asked for. */
    enum Kind {
        INTERCHANGE,
        GROUP,
        SET
    }

    long next(Kind kind) {
        long next = Objects.requireNonNull(ownTransaction.execute(status -> take(kind)));
        if (next > MAX) {
            throw new IllegalStateException(
                    "All nine-digit control numbers are used; agree with the clearinghouse on a new"
                            + " sender id.");
        }
        return next;
    }

    private long take(Kind kind) {
        return jdbc.sql(
                        "insert into clearinghouse.control_number as n (practice_id, kind,"
                            + " last_number) values (?, ?, 1) on conflict (practice_id, kind) do"
                            + " update set last_number = n.last_number + 1 returning last_number")
                .params(Tenancy.practiceId(), kind.name().toLowerCase(Locale.ROOT))
                .query(Long.class)
                .single();
    }
}
