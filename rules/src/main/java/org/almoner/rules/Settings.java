package org.almoner.rules;

import dev.cel.runtime.CelEvaluationException;

import org.almoner.claims.ProfessionalClaim;
import org.almoner.claims.ProfessionalClaim.Line;
import org.almoner.claims.ScrubContext;
import org.almoner.claims.scrub.Bookshelf;
import org.almoner.claims.scrub.Service;
import org.almoner.claims.scrub.Subject;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/**
 * What rules set on a claim when it is built. Each rule sees what those before it set. A rule that
 * cannot be asked of a claim leaves it as it is, and says so.
 *
 * @param claim with all that was set
 * @param told a sentence for each change, and for each rule that could not be asked
 */
public record Settings(ProfessionalClaim claim, List<String> told) {

    private static final int MODIFIERS_MOST = 4;

    public Settings {
        told = List.copyOf(told);
    }

    public static Settings on(
            ProfessionalClaim claim,
            ScrubContext context,
            Bookshelf shelf,
            List<CompiledRule> rules) {
        ProfessionalClaim now = claim;
        List<String> told = new ArrayList<>();
        for (CompiledRule rule : rules) {
            if (rule.rule().effect() instanceof Effect.Set set) {
                Subject subject = new Subject(now, context, shelf);
                if (rule.text().isInForce(subject.day())) {
                    now = apply(rule, set, subject, now, told);
                }
            }
        }
        return new Settings(now, told);
    }

    private static ProfessionalClaim apply(
            CompiledRule rule,
            Effect.Set set,
            Subject subject,
            ProfessionalClaim before,
            List<String> told) {
        ProfessionalClaim now = before;
        try {
            for (@Nullable Service where : rule.matches(subject)) {
                ProfessionalClaim next = apply(set, where, now);
                if (!next.equals(now)) {
                    told.add(
                            "%s%s %s, by rule %d: %s"
                                    .formatted(
                                            where == null ? "" : where.label() + ": ",
                                            set.field().words(),
                                            set.value(),
                                            rule.rule().number(),
                                            rule.rule().title()));
                }
                now = next;
            }
        } catch (CelEvaluationException e) {
            told.add(
                    "rule %d (%s) could not be asked: %s"
                            .formatted(rule.rule().number(), rule.rule().title(), e.getMessage()));
            return before;
        }
        return now;
    }

    private static ProfessionalClaim apply(
            Effect.Set set, @Nullable Service where, ProfessionalClaim claim) {
        String value = set.value().isBlank() ? null : set.value();
        return switch (set.field()) {
            case ADD_MODIFIER, REMOVE_MODIFIER, LINE_PLACE_OF_SERVICE ->
                    where == null ? claim : withLine(claim, where.index(), set);
            case PLACE_OF_SERVICE ->
                    with(
                            claim,
                            claim.lines(),
                            set.value(),
                            claim.note(),
                            claim.referral(),
                            claim.authorization());
            case NOTE ->
                    with(
                            claim,
                            claim.lines(),
                            claim.placeOfService(),
                            value,
                            claim.referral(),
                            claim.authorization());
            case REFERRAL ->
                    with(
                            claim,
                            claim.lines(),
                            claim.placeOfService(),
                            claim.note(),
                            value,
                            claim.authorization());
            case AUTHORIZATION ->
                    with(
                            claim,
                            claim.lines(),
                            claim.placeOfService(),
                            claim.note(),
                            claim.referral(),
                            value);
        };
    }

    private static ProfessionalClaim withLine(ProfessionalClaim claim, int index, Effect.Set set) {
        List<Line> lines = new ArrayList<>(claim.lines());
        Line line = lines.get(index);
        List<String> modifiers = new ArrayList<>(line.modifiers());
        String place = line.placeOfService();
        switch (set.field()) {
            case ADD_MODIFIER -> {
                if (!modifiers.contains(set.value()) && modifiers.size() < MODIFIERS_MOST) {
                    modifiers.add(set.value());
                }
            }
            case REMOVE_MODIFIER -> modifiers.remove(set.value());
            default -> place = set.value();
        }
        lines.set(
                index,
                new Line(
                        line.control(),
                        line.code(),
                        modifiers,
                        line.charge(),
                        line.units(),
                        line.pointers(),
                        line.from(),
                        line.to(),
                        place,
                        line.ndc(),
                        line.priorAdjudications(),
                        line.detail()));
        return with(
                claim,
                lines,
                claim.placeOfService(),
                claim.note(),
                claim.referral(),
                claim.authorization());
    }

    private static ProfessionalClaim with(
            ProfessionalClaim claim,
            List<Line> lines,
            String place,
            @Nullable String note,
            @Nullable String referral,
            @Nullable String authorization) {
        return new ProfessionalClaim(
                claim.number(),
                claim.frequency(),
                place,
                claim.payerClaimNumber(),
                authorization,
                referral,
                claim.accident(),
                claim.propertyCasualtyNumber(),
                note,
                claim.diagnoses(),
                claim.billing(),
                claim.rendering(),
                claim.referring(),
                claim.subscriber(),
                claim.patient(),
                claim.relationship(),
                claim.payer(),
                claim.otherPayers(),
                lines,
                claim.detail());
    }
}
