package org.almoner.server.claims;

import org.almoner.claims.ProfessionalClaim;
import org.almoner.codes.CodeSystem;
import org.almoner.codes.PublishedSets;
import org.almoner.codes.diff.Change;
import org.almoner.codes.diff.ReleaseDiff;
import org.almoner.codes.store.CodeStore;
import org.almoner.codes.store.PublishedSet;
import org.almoner.codes.store.Table;
import org.almoner.server.claims.ClaimQuery.Order;
import org.almoner.server.codes.CodeLibrary;
import org.almoner.server.codes.Favourite;
import org.almoner.server.codes.Favourites;
import org.almoner.server.coding.CodesOnDesks;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * What a new release of the code sets means for the practice: where a code stands that ended or was
 * divided on that day, in rules, on open charts and on claims that may still be corrected. A visit
 * of a day before keeps its code, and is not listed.
 */
@Service
public class CodeImpact {

    private static final int CLAIMS_MOST = 200;
    private static final List<CodeSystem> DIAGNOSES = List.of(CodeSystem.ICD10CM);
    private static final List<CodeSystem> SERVICES = List.of(CodeSystem.HCPCS, CodeSystem.CPT);

    /** States in which a claim is still ours to correct. */
    private static final Set<ClaimState> OPEN =
            Set.of(ClaimState.BUILT, ClaimState.HELD, ClaimState.READY, ClaimState.REJECTED);

    private final Supplier<Known> known;
    private final Favourites favourites;
    private final CodesOnDesks desks;
    private final LearnedEdits edits;
    private final Claims claims;
    private final Clock clock;

    CodeImpact(
            CodeLibrary library,
            Favourites favourites,
            CodesOnDesks desks,
            LearnedEdits edits,
            Claims claims,
            Clock clock) {
        this.known =
                library.derive(opened ->
                        new Known(
                                opened.store(),
                                new ReleaseDiff(opened.book()),
                                new ConcurrentHashMap<>()));
        this.favourites = favourites;
        this.desks = desks;
        this.edits = edits;
        this.claims = claims;
        this.clock = clock;
    }

    /** What open releases changed does not change, so it is found out once. */
    private record Known(CodeStore store, ReleaseDiff diff, Map<LocalDate, Ended> ended) {

        Ended endedOn(LocalDate turn) {
            return ended.computeIfAbsent(
                    turn,
                    day -> new Ended(ended(day, sets(DIAGNOSES)), ended(day, sets(SERVICES))));
        }

        List<LocalDate> turns() {
            Set<LocalDate> turns = new TreeSet<>(Comparator.reverseOrder());
            for (PublishedSet set : sets(DIAGNOSES, SERVICES)) {
                store.list(set).stream().skip(1).forEach(each -> turns.add(each.release().from()));
            }
            return List.copyOf(turns);
        }

        private Map<String, Change> ended(LocalDate turn, List<PublishedSet> sets) {
            Map<String, Change> ended = new HashMap<>();
            for (PublishedSet set : sets) {
                Optional<Table> before = store.find(set, turn.minusDays(1));
                Optional<Table> after = store.find(set, turn);
                if (before.isPresent() && after.isPresent() && !before.equals(after)) {
                    diff.compare(
                            before.get(),
                            after.get(),
                            change -> {
                                if (change.isEnd()) {
                                    ended.put(change.code(), change);
                                }
                            });
                }
            }
            return Map.copyOf(ended);
        }
    }

    /** What ended on a day, by code. */
    private record Ended(Map<String, Change> diagnoses, Map<String, Change> services) {}

    /** Where a code stands that ended. */
    public enum Where {
        FAVOURITE("favourite"),
        RULE("rule"),
        CHART("open chart"),
        CLAIM("open claim");

        private final String title;

        Where(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }
    }

    /**
     * One place that somebody has to look at.
     *
     * @param called how the place is called, without a patient
     * @param path where it is
     * @param day of the visit, or of the rule's beginning; of a favourite when its code ended
     * @param mended the favourite, where it is time to replace it or take it off; null elsewhere
     */
    public record Touched(
            Where where,
            String called,
            String path,
            LocalDate day,
            Change change,
            @Nullable Favourite mended) {}

    /**
     * What one day changed.
     *
     * @param turns the days on which a release followed another, the newest first
     * @param turn the day that is shown; empty when no set has two releases
     * @param ended how many codes ended on it
     * @param isCut whether more claims are open than were looked at
     */
    public record View(
            List<LocalDate> turns,
            Optional<LocalDate> turn,
            int ended,
            List<Touched> touched,
            boolean isCut) {}

    /** What changed on a day; on the newest when that one is none on which anything did. */
    public View view(Optional<LocalDate> wanted) {
        Known releases = known.get();
        List<LocalDate> turns = releases.turns();
        Optional<LocalDate> turn =
                wanted.filter(turns::contains).or(() -> turns.stream().findFirst());
        if (turn.isEmpty()) {
            return new View(turns, turn, 0, List.of(), false);
        }
        Ended ended = releases.endedOn(turn.get());
        List<Touched> touched = new ArrayList<>();
        favourites(turn.get(), ended, touched);
        rules(ended, touched);
        charts(turn.get(), ended, touched);
        boolean isCut = claims(turn.get(), ended, touched);
        return new View(
                turns, turn, ended.diagnoses().size() + ended.services().size(), touched, isCut);
    }

    @SafeVarargs
    private static List<PublishedSet> sets(List<CodeSystem>... systems) {
        List<PublishedSet> sets = new ArrayList<>();
        for (List<CodeSystem> some : systems) {
            some.forEach(system -> sets.addAll(PublishedSets.of(system)));
        }
        return sets;
    }

    /** One's own, and those of the specialties; they are mended once their code has ended. */
    private void favourites(LocalDate turn, Ended ended, List<Touched> touched) {
        boolean isOver = !turn.isAfter(LocalDate.now(clock));
        for (Favourite each : favourites.listAll()) {
            Map<String, Change> changes =
                    DIAGNOSES.contains(each.system())
                            ? ended.diagnoses()
                            : SERVICES.contains(each.system()) ? ended.services() : Map.of();
            Change change = changes.get(each.code());
            if (change != null) {
                touched.add(
                        new Touched(
                                Where.FAVOURITE,
                                each.isMine() ? "yours" : each.specialty(),
                                "/codes",
                                turn,
                                change,
                                isOver ? each : null));
            }
        }
    }

    private void rules(Ended ended, List<Touched> touched) {
        for (LearnedEdits.Lesson rule : edits.list()) {
            Change change = ended.services().get(rule.edit().code());
            boolean counts =
                    rule.state() == LearnedEdits.State.ACCEPTED
                            || rule.state() == LearnedEdits.State.PROPOSED;
            if (change != null && counts) {
                touched.add(
                        new Touched(
                                Where.RULE,
                                rule.edit().id(),
                                "/lessons?all=true",
                                rule.edit().since(),
                                change,
                                null));
            }
        }
    }

    private void charts(LocalDate turn, Ended ended, List<Touched> touched) {
        List<CodesOnDesks.OnDesk> found = new ArrayList<>();
        found.addAll(desks.listDiagnoses(ended.diagnoses().keySet()));
        int diagnoses = found.size();
        found.addAll(desks.listServices(ended.services().keySet()));
        for (int index = 0; index < found.size(); index++) {
            CodesOnDesks.OnDesk each = found.get(index);
            Change change =
                    (index < diagnoses ? ended.diagnoses() : ended.services()).get(each.code());
            if (change != null && !each.day().isBefore(turn)) {
                touched.add(
                        new Touched(
                                Where.CHART,
                                "Visit " + each.encounterId(),
                                "/charts/" + each.encounterId(),
                                each.day(),
                                change,
                                null));
            }
        }
    }

    /** Looks through the claims that are nearest to their limit; says whether there are more. */
    private boolean claims(LocalDate turn, Ended ended, List<Touched> touched) {
        List<Claim> open =
                claims.list(new ClaimQuery(OPEN, null, Order.FILING_LIMIT, null, CLAIMS_MOST));
        for (Claim claim : open) {
            if (!claim.serviceDate().isBefore(turn)) {
                ProfessionalClaim text = claims.currentVersion(claim.claimId());
                Set<Change> changes = new LinkedHashSet<>();
                text.diagnoses().forEach(code -> add(changes, ended.diagnoses().get(code)));
                text.lines().forEach(line -> add(changes, ended.services().get(line.code())));
                for (Change change : changes) {
                    touched.add(
                            new Touched(
                                    Where.CLAIM,
                                    claim.number(),
                                    "/claims/" + claim.claimId(),
                                    claim.serviceDate(),
                                    change,
                                    null));
                }
            }
        }
        return open.size() == CLAIMS_MOST;
    }

    private static void add(Set<Change> changes, @Nullable Change change) {
        if (change != null) {
            changes.add(change);
        }
    }
}
