package org.almoner.payer;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/**
 * The benefits of one member, told by the digits of the id: the last digit chooses the plan (even
 * or odd), the last but one how many tenths of the deductible were met elsewhere, 99 at the end
 * means that coverage ended, and a 7 as third from the right that there is another payer.
 *
 * @param deductibleCents for a calendar year
 * @param metElsewhereCents how much of it was met before the first claim that we see
 * @param visitCopayCents asked for an office visit instead of deductible and coinsurance
 * @param coinsuranceBasisPoints the member's share after the deductible
 * @param outOfPocketMaxCents for a calendar year; 0 when there is no limit
 * @param end last day of coverage; null while it is in force
 * @param otherPayer the name of another payer; null when none is known
 */
record MemberPlan(
        String name,
        long deductibleCents,
        long metElsewhereCents,
        long visitCopayCents,
        int coinsuranceBasisPoints,
        long outOfPocketMaxCents,
        LocalDate begin,
        @Nullable LocalDate end,
        @Nullable OtherPayer otherPayer) {

    private static final LocalDate BEGIN = LocalDate.of(2024, 1, 1);
    private static final LocalDate ENDED = LocalDate.of(2025, 6, 30);

    /** Another payer of the same member. */
    record OtherPayer(String id, String name) {}

    static MemberPlan of(SimulatedPayer payer, String memberId, LocalDate day) {
        boolean even = MemberIds.digit(memberId, 0) % 2 == 0;
        int tenthsMet = MemberIds.digit(memberId, 1);
        boolean ended = tenthsMet == 9 && MemberIds.digit(memberId, 0) == 9;
        boolean other = MemberIds.digit(memberId, 2) == 7;
        Benefits benefits = benefits(payer, even, day);
        return new MemberPlan(
                benefits.name(),
                benefits.deductibleCents(),
                benefits.deductibleCents() / 10 * tenthsMet,
                benefits.visitCopayCents(),
                benefits.coinsuranceBasisPoints(),
                benefits.outOfPocketMaxCents(),
                BEGIN,
                ended ? ENDED : null,
                other ? otherPayerOf(payer) : null);
    }

    boolean covers(LocalDate day) {
        return !day.isBefore(begin) && (end == null || !day.isAfter(end));
    }

    private record Benefits(
            String name,
            long deductibleCents,
            long visitCopayCents,
            int coinsuranceBasisPoints,
            long outOfPocketMaxCents) {}

    private static Benefits benefits(SimulatedPayer payer, boolean even, LocalDate day) {
        return switch (payer.id()) {
            case SimulatedPayer.MEDICARE ->
                    new Benefits("MEDICARE PART B", medicareDeductible(day.getYear()), 0, 2_000, 0);
            case SimulatedPayer.MEDICAID -> new Benefits("ARDEN MEDICAID", 0, 300, 0, 0);
            case SimulatedPayer.BLUE_HARBOR ->
                    even
                            ? new Benefits("BLUE HARBOR PPO 500", 50_000, 2_500, 2_000, 400_000)
                            : new Benefits("BLUE HARBOR PPO 1500", 150_000, 4_000, 2_000, 650_000);
            case SimulatedPayer.UNION_TRUST ->
                    even
                            ? new Benefits("UNION TRUST SELECT", 100_000, 3_000, 2_000, 500_000)
                            : new Benefits("UNION TRUST SAVER", 320_000, 0, 1_000, 600_000);
            default -> new Benefits("KEYSTONE WORKERS COMPENSATION", 0, 0, 0, 0);
        };
    }

    /** Amounts of our own that grow a little each year, as the real one does. */
    private static long medicareDeductible(int year) {
        return year <= 2024 ? 24_000 : year == 2025 ? 25_500 : 28_000;
    }

    private static OtherPayer otherPayerOf(SimulatedPayer payer) {
        String id =
                payer.id().equals(SimulatedPayer.BLUE_HARBOR)
                        ? SimulatedPayer.UNION_TRUST
                        : SimulatedPayer.BLUE_HARBOR;
        return new OtherPayer(id, SimulatedPayer.get(id).name());
    }
}
