package org.almoner.server.practice;

import org.almoner.server.access.Tenancy;
import org.almoner.server.trust.Audit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/** Which services each payer wants to be asked about first, as far as the practice knows. */
@Service
public class AuthorizationList {

    private final JdbcClient jdbc;
    private final Audit audit;

    AuthorizationList(JdbcClient jdbc, Audit audit) {
        this.jdbc = jdbc;
        this.audit = audit;
    }

    /** The codes of one payer, in their order. */
    public Set<String> codesOf(long payerId) {
        return new TreeSet<>(
                jdbc.sql(
                                "select code from practice.authorization_needed where practice_id ="
                                        + " ? and payer_id = ?")
                        .params(Tenancy.practiceId(), payerId)
                        .query(String.class)
                        .list());
    }

    /**
     * @throws IllegalArgumentException when it is no procedure code
     */
    @Transactional
    public void add(long payerId, String typed) {
        String code = typed.strip().toUpperCase(Locale.ROOT);
        if (!code.matches("[A-Z0-9]{5}")) {
            throw new IllegalArgumentException("A procedure code has five letters or digits.");
        }
        int added =
                jdbc.sql(
                                "insert into practice.authorization_needed (practice_id, payer_id,"
                                        + " code) values (?, ?, ?) on conflict do nothing")
                        .params(Tenancy.practiceId(), payerId, code)
                        .update();
        if (added > 0) {
            audit.did("asks first for", "payer", String.valueOf(payerId), null, code);
        }
    }

    @Transactional
    public void remove(long payerId, String code) {
        int removed =
                jdbc.sql(
                                "delete from practice.authorization_needed where practice_id = ?"
                                        + " and payer_id = ? and code = ?")
                        .params(Tenancy.practiceId(), payerId, code)
                        .update();
        if (removed > 0) {
            audit.did("asks no more for", "payer", String.valueOf(payerId), null, code);
        }
    }
}
