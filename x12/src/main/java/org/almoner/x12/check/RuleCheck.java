package org.almoner.x12.check;

import org.almoner.x12.X12Finding;
import org.almoner.x12.X12Finding.Level;
import org.almoner.x12.guide.Rule;
import org.almoner.x12.guide.Rule.Condition;

/** Holds a loop instance that has ended against its situational rules (SNIP type 4). */
final class RuleCheck {

    private RuleCheck() {}

    static void check(Frame frame, Findings findings) {
        for (Rule rule : frame.spec.rules()) {
            if (holds(rule.when(), frame) && holds(rule.then(), frame) == rule.forbids()) {
                findings.accept(breach(rule, frame));
            }
        }
    }

    private static X12Finding breach(Rule rule, Frame frame) {
        boolean inElement = rule.about().element() > 0;
        String code = inElement ? (rule.forbids() ? "I13" : "I9") : rule.forbids() ? "I9" : "I6";
        return new X12Finding(
                rule.warning() ? Level.WARNING : Level.ERROR,
                4,
                frame.offset,
                frame.number,
                frame.path,
                rule.about().segment(),
                rule.about().element(),
                rule.about().component(),
                code,
                rule.sentence());
    }

    private static boolean holds(Condition condition, Frame frame) {
        return switch (condition) {
            case Condition.Always() -> true;
            case Condition.Not(Condition inner) -> !holds(inner, frame);
            case Condition.Both(Condition one, Condition other) ->
                    holds(one, frame) && holds(other, frame);
            case Condition.Either(Condition one, Condition other) ->
                    holds(one, frame) || holds(other, frame);
            case Condition.Inside inside -> frame.up(inside.loopsUp()).counts[inside.part()] > 0;
            case Condition.Fact fact -> {
                long value = frame.up(fact.loopsUp()).facts[fact.slot()];
                yield switch (fact.test()) {
                    case PRESENT -> value != 0;
                    case ONE_OF -> fact.values().contains(value);
                    case NONE_OF -> value != 0 && !fact.values().contains(value);
                };
            }
        };
    }
}
