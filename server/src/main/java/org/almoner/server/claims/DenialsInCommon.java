package org.almoner.server.claims;

import org.almoner.claims.ProfessionalClaim;
import org.almoner.server.claims.DeniedLines.Denied;
import org.almoner.server.frame.Show;
import org.almoner.server.practice.Practice;
import org.almoner.server.rules.FromDenial;
import org.springframework.stereotype.Service;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** What refused lines had in common, as they were sent: the beginning of a rule. */
@Service
public class DenialsInCommon {

    private static final int CLAIMS_MOST = 50;
    private static final int CODES_MOST = 3;

    private final Claims claims;
    private final RuleRecords records;
    private final Practice practice;

    DenialsInCommon(Claims claims, RuleRecords records, Practice practice) {
        this.claims = claims;
        this.records = records;
        this.practice = practice;
    }

    /**
     * @param lines refused by one payer for one reason, all of one code, or all without one; not
     *     empty
     */
    public FromDenial of(List<Denied> lines) {
        Denied first = lines.getFirst();
        List<Denied> some = lines.stream().limit(CLAIMS_MOST).toList();
        Map<Long, Integer> versions =
                records.firstAnswered(some.stream().map(Denied::claimId).toList());
        boolean isLine = !first.code().isEmpty();
        List<Seen> seen = new ArrayList<>();
        for (Denied one : some) {
            Integer version = versions.get(one.claimId());
            ProfessionalClaim text =
                    version == null
                            ? claims.currentVersion(one.claimId())
                            : claims.getVersion(one.claimId(), version);
            if (isLine) {
                text.lines().stream()
                        .filter(line -> line.code().equals(one.code()))
                        .forEach(line -> seen.add(Seen.of(line, text)));
            } else {
                seen.add(Seen.of(text));
            }
        }
        return new FromDenial(
                first.reason(),
                practice.getPayer(first.payerId()),
                isLine
                        ? List.of(first.code())
                        : common(seen, Seen::codes).stream().limit(CODES_MOST).toList(),
                isLine,
                common(seen, Seen::modifiers),
                isLine && !seen.isEmpty() && seen.stream().allMatch(one -> one.modifiers.isEmpty()),
                common(seen, Seen::diagnoses).stream().limit(1).toList(),
                seen.stream().allMatch(Seen::isUnauthorized));
    }

    /** A refused line, or claim. */
    private record Seen(
            List<String> codes,
            List<String> modifiers,
            List<String> diagnoses,
            boolean isUnauthorized) {

        static Seen of(ProfessionalClaim.Line line, ProfessionalClaim text) {
            return new Seen(
                    List.of(line.code()),
                    line.modifiers(),
                    line.pointers().stream()
                            .filter(pointer -> pointer <= text.diagnoses().size())
                            .map(pointer -> Show.diagnosis(text.diagnoses().get(pointer - 1)))
                            .toList(),
                    text.authorization() == null);
        }

        static Seen of(ProfessionalClaim text) {
            return new Seen(
                    text.lines().stream().map(ProfessionalClaim.Line::code).distinct().toList(),
                    List.of(),
                    text.diagnoses().stream().map(Show::diagnosis).toList(),
                    text.authorization() == null);
        }
    }

    /** In the order of the first. */
    private static List<String> common(List<Seen> seen, Function<Seen, List<String>> words) {
        Set<String> common = new LinkedHashSet<>();
        for (int i = 0; i < seen.size(); i++) {
            if (i == 0) {
                common.addAll(words.apply(seen.get(i)));
            } else {
                common.retainAll(words.apply(seen.get(i)));
            }
        }
        return List.copyOf(common);
    }
}
