package org.almoner.server.demo;

import org.almoner.claims.ProfessionalClaim.Relationship;
import org.almoner.payer.MemberIds;
import org.almoner.server.demo.DemoClinic.Coverage;
import org.almoner.server.demo.DemoClinic.WorkInjury;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the roster's coverage column, such as {@code UNTRS until -50; MCRB1+UNTRS from -49}. */
final class Policies {

    private static final Pattern SPAN =
            Pattern.compile(
                    "(?<payers>[A-Z0-9+@]+(:spouse)?)(?<flaw> expired| mistyped)?"
                            + "( until -(?<until>[0-9]+))?( from -(?<from>[0-9]+))?");
    private static final Pattern HELD_BY =
            Pattern.compile("(?<payer>[A-Z0-9]+)@(?<holder>[0-9]+)(?<spouse>:spouse)?");
    private static final String WORK = "WRKCP";
    private static final List<List<String>> EMPLOYERS =
            List.of(
                    List.of("Tidewater Sheet Metal", "Joyce Amundsen", "5705550171"),
                    List.of("Granary Foods Warehouse", "Peter Lockwood", "5705550172"),
                    List.of("Harborview Care Home", "Joyce Amundsen", "5705550171"),
                    List.of("Northgate Ductworks", "Carla Espinoza", "5705550173"),
                    List.of("Canal Street Bakery", "Peter Lockwood", "5705550172"),
                    List.of("Ironbridge Tool Works", "Carla Espinoza", "5705550173"));

    private final Random random;
    private final LocalDate today;
    private final LocalDate longAgo;
    private final Map<String, String> memberIds = new HashMap<>();
    private int injuries;

    Policies(long seed, LocalDate today) {
        this.random = new Random(seed ^ 0x504F4C49L);
        this.today = today;
        this.longAgo = LocalDate.of(today.getYear() - 1, 1, 1);
    }

    List<Coverage> of(int slot, String text, Set<String> problems) {
        List<Coverage> coverages = new ArrayList<>();
        if (text.equals("NONE")) {
            return coverages;
        }
        for (String span : text.split("; ", -1)) {
            Matcher matcher = SPAN.matcher(span);
            if (!matcher.matches()) {
                throw new IllegalStateException(
                        "roster slot " + slot + ": cannot read its coverage");
            }
            LocalDate from = day(matcher.group("from"), longAgo);
            LocalDate to = endDay(matcher.group("until"));
            String flaw = matcher.group("flaw");
            boolean expired = " expired".equals(flaw);
            boolean mistyped = " mistyped".equals(flaw);
            int order = 0;
            for (String payer : matcher.group("payers").split("\\+", -1)) {
                if (payer.equals(WORK)) {
                    coverages.add(workCoverage(slot, problems));
                } else {
                    order++;
                    coverages.add(coverage(slot, payer, order, from, to, expired, mistyped));
                }
            }
        }
        return coverages;
    }

    private Coverage coverage(
            int slot,
            String payer,
            int order,
            LocalDate from,
            @Nullable LocalDate to,
            boolean ended,
            boolean mistyped) {
        Matcher policyOf = HELD_BY.matcher(payer);
        boolean dependent = policyOf.matches();
        String payerId = dependent ? policyOf.group("payer") : payer;
        Integer holder = dependent ? Integer.valueOf(policyOf.group("holder")) : null;
        int policy = holder == null ? slot : holder;
        String memberId =
                memberIds.computeIfAbsent(
                        payerId + policy, key -> MemberIds.make(payerId, number(policy, ended)));
        return new Coverage(
                payerId,
                mistyped ? withALetter(memberId) : memberId,
                group(payerId, policy),
                order,
                holder == null
                        ? Relationship.SELF
                        : policyOf.group("spouse") == null
                                ? Relationship.CHILD
                                : Relationship.SPOUSE,
                holder,
                from,
                to,
                ended,
                mistyped,
                null);
    }

    private Coverage workCoverage(int slot, Set<String> problems) {
        List<String> employer = EMPLOYERS.get(injuries++ % EMPLOYERS.size());
        int daysAgo =
                problems.contains("work-back") ? 48 + 17 * injuries : INJURY_DAYS[injuries - 1];
        LocalDate accident = Weekdays.onOrBefore(today.minusDays(daysAgo));
        var injury =
                new WorkInjury(
                        "KWC%d%05d"
                                .formatted(
                                        accident.getYear() % 100, 10_000 + random.nextInt(89_000)),
                        employer.get(0),
                        accident,
                        "PA",
                        employer.get(1),
                        employer.get(2));
        return new Coverage(
                WORK,
                MemberIds.make(WORK, number(slot, false)),
                null,
                1,
                Relationship.SELF,
                null,
                accident,
                null,
                false,
                false,
                injury);
    }

    /** How long ago each hand was hurt, so that its visit falls where the plan wants one. */
    private static final int[] INJURY_DAYS = {10, 0, 44, 0, 70, 97};

    /**
     * A member number. Its last digits speak to the payer: the last chooses the plan, the one
     * before says how much of the deductible is met, 99 that the plan has ended, and a 7 as third
     * from the right that somebody else pays too; we avoid the last two unless we want them.
     */
    private long number(int policy, boolean ended) {
        long stem = (10L + random.nextInt(85)) * 100 + policy;
        long third = List.of(1, 2, 3, 4, 5, 6, 8, 9).get(random.nextInt(8));
        long last = ended ? 99 : List.of(90, 80, 84, 62, 91, 76, 58).get(policy % 7);
        return stem * 1000 + third * 100 + last;
    }

    /** What a tired hand makes of the last digit. */
    private static String withALetter(String memberId) {
        return memberId.substring(0, memberId.length() - 1) + "O";
    }

    private static @Nullable String group(String payerId, int policy) {
        return switch (payerId) {
            case "BLUHB" -> "BH-%04d".formatted(2100 + policy % 5);
            case "UNTRS" -> "UT%05d".formatted(40_010 + policy % 4);
            default -> null;
        };
    }

    private LocalDate day(@Nullable String daysAgo, LocalDate otherwise) {
        return daysAgo == null ? otherwise : today.minusDays(Integer.parseInt(daysAgo));
    }

    private @Nullable LocalDate endDay(@Nullable String daysAgo) {
        return daysAgo == null ? null : today.minusDays(Integer.parseInt(daysAgo));
    }
}
