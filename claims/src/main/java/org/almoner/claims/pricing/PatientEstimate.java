package org.almoner.claims.pricing;

import org.almoner.claims.Eligibility.Benefit;
import org.almoner.claims.Money;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a patient will likely owe for a visit: the copay for an office visit, and for everything
 * else what is left of the deductible and then the coinsurance, up to the limit of the year. Where
 * the payer's answer or the contract leaves a doubt, nothing is said but why.
 *
 * @param total null when it cannot be said
 * @param sentences the arithmetic, or why there is none
 */
public record PatientEstimate(@Nullable Money total, List<String> sentences) {

    private static final String COPAY = "B";
    private static final String COINSURANCE = "A";
    private static final String DEDUCTIBLE = "C";
    private static final String LIMIT = "G";
    private static final String REMAINING = "29";
    private static final String WHOLE_PLAN = "30";
    private static final String OFFICE_VISIT = "98";
    private static final Pattern OFFICE_VISIT_CODE = Pattern.compile("992(0[2-5]|1[1-5])");

    public PatientEstimate {
        sentences = List.copyOf(sentences);
    }

    /**
     * A service of the visit.
     *
     * @param label the code with its modifiers
     * @param allowed what the contract allows for all units; null when it does not say
     */
    public record Service(String code, String label, @Nullable Money allowed) {
        boolean isOfficeVisit() {
            return OFFICE_VISIT_CODE.matcher(code).matches();
        }
    }

    /** A reason why the share cannot be said. */
    private static final class DoubtException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        DoubtException(String why) {
            super(why);
        }
    }

    /** No share can be said, and why. */
    public static PatientEstimate unsaid(String why) {
        return new PatientEstimate(null, List.of(why));
    }

    /**
     * The share of a visit with these services under these benefits; without services, the copay.
     */
    public static PatientEstimate of(List<Service> services, List<Benefit> benefits) {
        try {
            return services.isEmpty() ? beforeCoding(benefits) : new Bill(benefits).add(services);
        } catch (DoubtException doubt) {
            return unsaid(String.valueOf(doubt.getMessage()));
        }
    }

    private static PatientEstimate beforeCoding(List<Benefit> benefits) {
        Money copay = find(benefits, COPAY, OFFICE_VISIT, "copay", _ -> true);
        if (copay == null || copay.isZero()) {
            throw new DoubtException(
                    "The payer names no copay, and the visit is not coded yet. What the patient"
                            + " owes can be said when it is.");
        }
        return new PatientEstimate(
                copay,
                List.of(
                        "The copay for an office visit is %s.".formatted(copay),
                        "The visit is not coded yet; more may be owed for anything beyond the"
                                + " visit itself."));
    }

    /** The services of one visit, worked off one after the other. */
    private static final class Bill {
        private final @Nullable Money copay;
        private final @Nullable Money limit;
        private final @Nullable Integer share;
        private Money deductible;
        private Money total = Money.ZERO;
        private boolean copayAsked;
        private final List<String> sentences = new ArrayList<>();

        Bill(List<Benefit> benefits) {
            copay = find(benefits, COPAY, OFFICE_VISIT, "copay", _ -> true);
            limit = find(benefits, LIMIT, WHOLE_PLAN, "limit of the year", Bill::isLeft);
            share = findShare(benefits);
            Money left = find(benefits, DEDUCTIBLE, WHOLE_PLAN, "deductible", Bill::isLeft);
            Money year = find(benefits, DEDUCTIBLE, WHOLE_PLAN, "deductible", one -> !isLeft(one));
            if (left == null && year != null && year.isPositive()) {
                throw new DoubtException(
                        "The payer names a deductible of %s and not how much of it is left. Ask the"
                                        .formatted(year)
                                + " payer how much was met.");
            }
            deductible = left == null ? Money.ZERO : left;
        }

        private static boolean isLeft(Benefit benefit) {
            return REMAINING.equals(benefit.period());
        }

        PatientEstimate add(List<Service> services) {
            services.forEach(this::add);
            if (services.size() > 1) {
                sentences.add("Together %s.".formatted(total));
            }
            Money most = limit;
            if (most != null && most.compareTo(total) < 0) {
                sentences.add(
                        "Only %s are left to pay this year, so it is %s.".formatted(most, most));
                total = most;
            }
            return new PatientEstimate(total, sentences);
        }

        private void add(Service service) {
            Money asked = copay;
            if (service.isOfficeVisit() && asked != null && asked.isPositive()) {
                addCopay(service, asked);
                return;
            }
            Money allowed = service.allowed();
            if (allowed == null) {
                throw new DoubtException(
                        "The contract does not say what is allowed for %s, so the patient's part of"
                                        .formatted(service.label())
                                + " it is not known.");
            }
            Money first = deductible.min(allowed);
            Money rest = allowed.minus(first);
            deductible = deductible.minus(first);
            Money part = Money.ZERO;
            List<String> words = new ArrayList<>();
            if (first.isPositive()) {
                words.add(
                        "%s to the deductible, of which %s are then left"
                                .formatted(first, deductible));
            }
            if (rest.isPositive()) {
                int basisPoints = shareOf(service);
                part = rest.share(basisPoints);
                words.add("%s of %s is %s".formatted(percent(basisPoints), rest, part));
            }
            sentences.add(
                    "%s: %s allowed%s."
                            .formatted(
                                    service.label(),
                                    allowed,
                                    words.isEmpty() ? "" : "; " + String.join("; ", words)));
            total = total.plus(first).plus(part);
        }

        /** One copay a visit, however many lines it has. */
        private void addCopay(Service service, Money asked) {
            if (copayAsked) {
                sentences.add("%s: the copay covers it.".formatted(service.label()));
                return;
            }
            copayAsked = true;
            sentences.add("%s: copay %s.".formatted(service.label(), asked));
            total = total.plus(asked);
        }

        private int shareOf(Service service) {
            Integer known = share;
            if (known == null) {
                throw new DoubtException(
                        "The payer does not say which part of %s the patient pays (no coinsurance)."
                                .formatted(service.label()));
            }
            return known;
        }
    }

    private static @Nullable Integer findShare(List<Benefit> benefits) {
        List<Integer> shares =
                benefits.stream()
                        .filter(benefit -> isMeant(benefit, COINSURANCE, WHOLE_PLAN))
                        .flatMap(benefit -> Stream.ofNullable(benefit.percentBasisPoints()))
                        .distinct()
                        .toList();
        return one(shares, "coinsurance");
    }

    private static @Nullable Money find(
            List<Benefit> benefits,
            String information,
            String service,
            String word,
            Predicate<Benefit> filter) {
        List<Money> amounts =
                benefits.stream()
                        .filter(benefit -> isMeant(benefit, information, service))
                        .filter(filter)
                        .flatMap(benefit -> Stream.ofNullable(benefit.amount()))
                        .distinct()
                        .toList();
        return one(amounts, word);
    }

    /** One person's benefit, in network, for this service or said of no service in particular. */
    private static boolean isMeant(Benefit benefit, String information, String service) {
        return benefit.information().equals(information)
                && !Boolean.FALSE.equals(benefit.inNetwork())
                && (benefit.level() == null || benefit.level().equals("IND"))
                && (benefit.serviceType() == null || benefit.serviceType().equals(service));
    }

    private static <T> @Nullable T one(List<T> values, String word) {
        if (values.size() > 1) {
            throw new DoubtException(
                    "The payer gives more than one answer about the %s. Read them, or ask the payer."
                            .formatted(word));
        }
        return values.isEmpty() ? null : values.getFirst();
    }

    private static String percent(int basisPoints) {
        return basisPoints % 100 == 0
                ? basisPoints / 100 + "%"
                : "%d.%02d%%".formatted(basisPoints / 100, basisPoints % 100);
    }
}
