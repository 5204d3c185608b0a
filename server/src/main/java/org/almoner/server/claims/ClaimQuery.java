package org.almoner.server.claims;

import org.jspecify.annotations.Nullable;

import java.util.Set;

/**
 * Which claims to list, and from where.
 *
 * @param states empty for all
 * @param payerId null for all
 * @param after the last claim of the page before; null for the first page
 * @param queue one that the practice's own rules put claims into; null for all claims
 * @param rule only claims that an open finding of this rule keeps; null for all
 */
public record ClaimQuery(
        Set<ClaimState> states,
        @Nullable Long payerId,
        Order order,
        @Nullable Long after,
        int limit,
        @Nullable String queue,
        @Nullable String rule) {

    private static final int LIMIT_MAX = 200;

    public ClaimQuery {
        states = Set.copyOf(states);
        limit = Math.clamp(limit, 1, LIMIT_MAX);
    }

    /** Claims in any queue, or in none. */
    public ClaimQuery(
            Set<ClaimState> states,
            @Nullable Long payerId,
            Order order,
            @Nullable Long after,
            int limit) {
        this(states, payerId, order, after, limit, null);
    }

    /** Claims in one queue, whatever keeps them. */
    public ClaimQuery(
            Set<ClaimState> states,
            @Nullable Long payerId,
            Order order,
            @Nullable Long after,
            int limit,
            @Nullable String queue) {
        this(states, payerId, order, after, limit, queue, null);
    }

    /** How a queue is walked. */
    public enum Order {
        NEWEST("c.claim_id desc", "c.claim_id < ?"),
        OLDEST("c.claim_id", "c.claim_id > ?"),
        MONEY(
                "c.charge_cents desc, c.claim_id desc",
                "(c.charge_cents, c.claim_id) < (select l.charge_cents, l.claim_id from"
                        + " claims.claim l where l.practice_id = c.practice_id and l.claim_id ="
                        + " ?)"),
        FILING_LIMIT(
                "c.filing_limit, c.claim_id",
                "(c.filing_limit, c.claim_id) > (select l.filing_limit, l.claim_id from"
                        + " claims.claim l where l.practice_id = c.practice_id and l.claim_id ="
                        + " ?)");

        private final String sql;
        private final String afterSql;

        Order(String sql, String afterSql) {
            this.sql = sql;
            this.afterSql = afterSql;
        }

        String sql() {
            return sql;
        }

        String afterSql() {
            return afterSql;
        }
    }

    /** The first page of claims in these states. */
    public static ClaimQuery of(Order order, ClaimState... states) {
        return new ClaimQuery(Set.of(states), null, order, null, 50);
    }
}
