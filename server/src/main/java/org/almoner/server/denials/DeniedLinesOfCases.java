package org.almoner.server.denials;

import org.almoner.claims.Money;
import org.almoner.server.access.Tenancy;
import org.almoner.server.claims.DeniedLines;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.time.LocalDate;
import java.util.List;

/** What the cases say was refused, won or not. */
@Component
class DeniedLinesOfCases implements DeniedLines {

    private final JdbcClient jdbc;

    DeniedLinesOfCases(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Denied> list(LocalDate from, LocalDate to, int most) {
        return jdbc.sql(
                        "select claim_id, claim, line_code, group_code || ' ' || reason_code,"
                                + " payer_id, at_stake_cents, denied_on from denials.denial_case"
                                + " where practice_id = ? and denied_on between ? and ? order by"
                                + " case_id desc limit ?")
                .params(Tenancy.practiceId(), from, to, most)
                .query((row, n) ->
                        new Denied(
                                row.getLong(1),
                                row.getString(2),
                                row.getString(3),
                                row.getString(4),
                                row.getLong(5),
                                Money.cents(row.getLong(6)),
                                row.getObject(7, LocalDate.class)))
                .list();
    }
}
