package org.almoner.server.rules;

import org.almoner.rules.Replay.Past;

import java.time.LocalDate;
import java.util.List;

/** Claims of the past, for trying a rule out. Rules ask; claims, which stand above, answers. */
public interface PastClaims {

    /** A claim of the past and the id that its page is found by. */
    record One(long claimId, LocalDate day, Past past) {}

    /**
     * The newest claims with a day of service from this one on; what was paid is not looked up yet.
     *
     * @param most how many there may be
     */
    List<One> listSince(LocalDate day, int most);

    /** The same with what payers paid. */
    One withPaid(One one);
}
