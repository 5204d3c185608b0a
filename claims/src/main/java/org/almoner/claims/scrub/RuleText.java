package org.almoner.claims.scrub;

import org.almoner.claims.Finding.Severity;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/**
 * What a rule says of itself: the catalogue's entry, and the two examples that prove it.
 *
 * @param id stable, such as {@code ncci-pair}
 * @param title a few words for a list
 * @param checks a sentence: what it looks at
 * @param severity the strongest that it speaks with
 * @param kinds the claims that it is for
 * @param from first date of service that it applies to
 * @param to the last one; null while it is in force
 * @param needs the published sets without which it sleeps
 * @param signs what a claim shows wherever it speaks; about others it is not asked
 * @param source document, section and version that it comes from
 * @param examples claims on which it speaks, and on which it is silent
 */
public record RuleText(
        Family family,
        String id,
        String title,
        String checks,
        Severity severity,
        Set<Kind> kinds,
        LocalDate from,
        @Nullable LocalDate to,
        Set<Need> needs,
        Set<Sign> signs,
        String source,
        List<Example> examples) {

    /** All claims in the version of the X12 guides that we write. */
    public static final LocalDate SINCE_5010 = LocalDate.of(2012, 1, 1);

    /** All claims coded in ICD-10-CM. */
    public static final LocalDate SINCE_ICD10 = LocalDate.of(2015, 10, 1);

    public RuleText {
        kinds = Set.copyOf(kinds);
        needs = Set.copyOf(needs);
        signs = Set.copyOf(signs);
        examples = List.copyOf(examples);
    }

    /**
     * A claim with what the rule says of it.
     *
     * @param sketch a claim as {@link ClaimSketch} reads it
     * @param says the rule's findings as {@link Findings#shown} shows them; empty when it is silent
     */
    public record Example(String sketch, String says) {

        public boolean fires() {
            return !says.isEmpty();
        }
    }

    /** A rule about professional claims since 5010, that stops them. */
    public static RuleText of(Family family, String id, String title, String checks) {
        return new RuleText(
                family,
                id,
                title,
                checks,
                Severity.STOP,
                EnumSet.of(Kind.PROFESSIONAL),
                SINCE_5010,
                null,
                EnumSet.noneOf(Need.class),
                EnumSet.noneOf(Sign.class),
                "",
                List.of());
    }

    public RuleText source(String document) {
        return with(draft -> draft.source = document);
    }

    /** It holds a claim until somebody says why it is right. */
    public RuleText warns() {
        return with(draft -> draft.severity = Severity.WARN);
    }

    /** It is only worth knowing. */
    public RuleText informs() {
        return with(draft -> draft.severity = Severity.INFO);
    }

    public RuleText on(Kind first, Kind... more) {
        return with(draft -> draft.kinds = EnumSet.of(first, more));
    }

    /** It is about claims of every kind. */
    public RuleText onAll() {
        return on(Kind.PROFESSIONAL, Kind.OUTPATIENT, Kind.INPATIENT, Kind.DENTAL);
    }

    public RuleText since(LocalDate day) {
        return with(draft -> draft.from = day);
    }

    /** Its last date of service. */
    public RuleText until(LocalDate day) {
        return with(draft -> draft.to = day);
    }

    public RuleText needs(Need first, Need... more) {
        return with(draft -> draft.needs = EnumSet.of(first, more));
    }

    /** It speaks only of claims that show all of these, and is asked about no others. */
    public RuleText where(Sign first, Sign... more) {
        return with(draft -> draft.signs = EnumSet.of(first, more));
    }

    /**
     * An example on which it speaks.
     *
     * @param says its findings, one a line
     */
    public RuleText fires(String sketch, String says) {
        return with(draft -> draft.examples.add(new Example(sketch, says)));
    }

    /** An example on which it is silent. */
    public RuleText quiet(String sketch) {
        return with(draft -> draft.examples.add(new Example(sketch, "")));
    }

    private RuleText with(Consumer<Draft> change) {
        Draft draft = new Draft(this);
        change.accept(draft);
        return draft.text();
    }

    /** What of a text may be said otherwise; lives within one change. */
    private static final class Draft {

        private final RuleText before;
        private final List<Example> examples;
        private Severity severity;
        private Set<Kind> kinds;
        private LocalDate from;
        private @Nullable LocalDate to;
        private Set<Need> needs;
        private Set<Sign> signs;
        private String source;

        Draft(RuleText before) {
            this.before = before;
            this.examples = new ArrayList<>(before.examples);
            this.severity = before.severity;
            this.kinds = before.kinds;
            this.from = before.from;
            this.to = before.to;
            this.needs = before.needs;
            this.signs = before.signs;
            this.source = before.source;
        }

        RuleText text() {
            return new RuleText(
                    before.family,
                    before.id,
                    before.title,
                    before.checks,
                    severity,
                    kinds,
                    from,
                    to,
                    needs,
                    signs,
                    source,
                    examples);
        }
    }

    public boolean isInForce(LocalDate day) {
        return !day.isBefore(from) && (to == null || !day.isAfter(to));
    }
}
