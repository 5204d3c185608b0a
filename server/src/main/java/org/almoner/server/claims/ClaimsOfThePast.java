package org.almoner.server.claims;

import org.almoner.claims.Money;
import org.almoner.claims.ProfessionalClaim;
import org.almoner.claims.ScrubContext;
import org.almoner.claims.ScrubContext.HistoryLine;
import org.almoner.rules.Replay.Outcome;
import org.almoner.rules.Replay.Past;
import org.almoner.server.access.Tenancy;
import org.almoner.server.coding.CodeList;
import org.almoner.server.rules.PastClaims;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Claims as they were sent, with the patient's lines before them, and what became of them. */
@Component
class ClaimsOfThePast implements PastClaims {

    /** As far as the scrub looks back. */
    private static final int YEARS_BACK = 3;

    private final JdbcClient jdbc;
    private final ObjectProvider<ClaimMoney> money;
    private final Clock clock;

    ClaimsOfThePast(JdbcClient jdbc, ObjectProvider<ClaimMoney> money, Clock clock) {
        this.jdbc = jdbc;
        this.money = money;
        this.clock = clock;
    }

    /** A line that was sent, and of whom. */
    private record Sent(long claimId, HistoryLine line) {}

    private record Found(
            long claimId, long patientId, ClaimState state, LocalDate built, String text) {}

    @Override
    public List<One> listSince(LocalDate day, int most) {
        Map<Long, List<Sent>> sent = sentSince(day);
        List<One> claims = new ArrayList<>();
        for (Found found : find(day, most)) {
            ProfessionalClaim text = ClaimText.read(found.text());
            ScrubContext context =
                    ScrubContext.on(found.built())
                            .withHistory(
                                    before(
                                            found.claimId(),
                                            text.serviceDate(),
                                            sent.getOrDefault(found.patientId(), List.of())));
            claims.add(
                    new One(
                            found.claimId(),
                            text.serviceDate(),
                            new Past(text, context, outcome(found.state()), Money.ZERO)));
        }
        return claims;
    }

    private List<Found> find(LocalDate day, int most) {
        return jdbc.sql(
                        "select c.claim_id, c.patient_id, c.state, c.built_at, v.claim_text from"
                            + " claims.claim c join claims.version v on v.practice_id ="
                            + " c.practice_id and v.claim_id = c.claim_id and v.version = c.version"
                            + " where c.practice_id = ? and c.service_date >= ? order by"
                            + " c.service_date desc, c.claim_id desc limit ?")
                .params(Tenancy.practiceId(), day, most)
                .query((row, n) ->
                        new Found(
                                row.getLong(1),
                                row.getLong(2),
                                ClaimState.valueOf(row.getString(3)),
                                LocalDate.ofInstant(
                                        row.getTimestamp(4).toInstant(), clock.getZone()),
                                row.getString(5)))
                .list();
    }

    /** What was sent of each patient who had a claim since that day, by patient. */
    private Map<Long, List<Sent>> sentSince(LocalDate day) {
        Map<Long, List<Sent>> sent = new HashMap<>();
        jdbc.sql(
                        "select l.patient_id, l.claim_id, c.number, l.code, l.modifiers,"
                            + " l.service_date, l.rendering_npi, l.units, l.place, l.billing_npi,"
                            + " l.taxonomy from claims.line l join claims.claim c on c.practice_id"
                            + " = l.practice_id and c.claim_id = l.claim_id and c.version ="
                            + " l.version where l.practice_id = ? and l.service_date >= ? and"
                            + " c.sequence = 'P' and c.state not in ('BUILT', 'HELD', 'READY',"
                            + " 'REJECTED') and l.patient_id in (select s.patient_id from"
                            + " claims.claim s where s.practice_id = ? and s.service_date >= ?)"
                            + " order by l.claim_id, l.position")
                .params(Tenancy.practiceId(), day.minusYears(YEARS_BACK), Tenancy.practiceId(), day)
                .query(row -> {
                    sent.computeIfAbsent(row.getLong(1), _ -> new ArrayList<>())
                            .add(
                                    new Sent(
                                            row.getLong(2),
                                            new HistoryLine(
                                                    row.getString(3),
                                                    row.getString(4),
                                                    CodeList.read(row.getString(5)),
                                                    row.getObject(6, LocalDate.class),
                                                    row.getString(7),
                                                    row.getInt(8),
                                                    row.getString(9),
                                                    row.getString(10),
                                                    row.getString(11))));
                });
        return sent;
    }

    private static List<HistoryLine> before(long claimId, LocalDate day, List<Sent> sent) {
        return sent.stream()
                .filter(each ->
                        each.claimId() != claimId
                                && !each.line().from().isAfter(day)
                                && !each.line().from().isBefore(day.minusYears(YEARS_BACK)))
                .map(Sent::line)
                .toList();
    }

    private static Outcome outcome(ClaimState state) {
        return switch (state) {
            case PAID -> Outcome.PAID;
            case PARTLY_DENIED -> Outcome.PARTLY_PAID;
            case DENIED -> Outcome.DENIED;
            case BUILT, HELD, READY, FORWARDED, SENT, RECEIVED, ACCEPTED, REJECTED, CLOSED ->
                    Outcome.OPEN;
        };
    }

    /** A claim that was closed counts as paid when a payer paid something for it. */
    @Override
    public One withPaid(One one) {
        ClaimMoney port = money.getIfAvailable();
        Money paid =
                port == null
                        ? Money.ZERO
                        : port.find(one.past().claim().number())
                                .map(ClaimMoney.Where::paid)
                                .orElse(Money.ZERO);
        Past past = one.past();
        Outcome outcome =
                past.outcome() == Outcome.OPEN && paid.cents() > 0 ? Outcome.PAID : past.outcome();
        return new One(
                one.claimId(), one.day(), new Past(past.claim(), past.context(), outcome, paid));
    }
}
