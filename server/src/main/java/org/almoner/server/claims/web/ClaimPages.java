package org.almoner.server.claims.web;

import org.almoner.claims.Finding;
import org.almoner.claims.Fix;
import org.almoner.claims.Money;
import org.almoner.claims.ProfessionalClaim;
import org.almoner.rules.risk.DenialRisk.Risk;
import org.almoner.server.charts.Encounters;
import org.almoner.server.charts.MendedAt;
import org.almoner.server.charts.ReferrerKeying;
import org.almoner.server.claims.CheckedFinding;
import org.almoner.server.claims.Claim;
import org.almoner.server.claims.ClaimEvent;
import org.almoner.server.claims.ClaimMoney;
import org.almoner.server.claims.ClaimQuery;
import org.almoner.server.claims.ClaimState;
import org.almoner.server.claims.ClaimStep;
import org.almoner.server.claims.ClaimVersion;
import org.almoner.server.claims.Claims;
import org.almoner.server.claims.Keeping;
import org.almoner.server.claims.NextPayer;
import org.almoner.server.claims.RiskOfDenial;
import org.almoner.server.frame.Show;
import org.almoner.server.frontdesk.PatientName;
import org.almoner.server.frontdesk.Patients;
import org.almoner.server.practice.Payer;
import org.almoner.server.practice.Practice;
import org.almoner.server.practice.Provider;
import org.almoner.server.trust.Audit;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** Puts together what the claims' screens show; every page that shows a patient is audited. */
@Component
public class ClaimPages {

    private final Claims claims;
    private final Patients patients;
    private final Practice practice;
    private final ObjectProvider<ClaimMoney> money;
    private final ObjectProvider<NextPayer> next;
    private final RiskOfDenial risk;
    private final ReferrerKeying referrers;
    private final Encounters encounters;
    private final Audit audit;
    private final Clock clock;

    ClaimPages(
            Claims claims,
            Patients patients,
            Practice practice,
            ObjectProvider<ClaimMoney> money,
            ObjectProvider<NextPayer> next,
            RiskOfDenial risk,
            ReferrerKeying referrers,
            Encounters encounters,
            Audit audit,
            Clock clock) {
        this.claims = claims;
        this.patients = patients;
        this.practice = practice;
        this.money = money;
        this.next = next;
        this.risk = risk;
        this.referrers = referrers;
        this.encounters = encounters;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * A line of a queue.
     *
     * @param why what keeps it, in a sentence; empty when nothing does
     * @param risk of a denial; null while the score is off
     * @param open the findings that keep it, with their places on the claim, the strongest first
     */
    public record Row(
            Claim claim,
            String patient,
            String payer,
            String provider,
            long daysLeft,
            String why,
            List<Keeper> open,
            @Nullable Risk risk) {

        public Row {
            open = List.copyOf(open);
        }

        /** The one to begin with; null when a person holds it. */
        public @Nullable Keeper first() {
            return open.isEmpty() ? null : open.getFirst();
        }
    }

    /**
     * A finding that keeps a claim.
     *
     * @param index its place in {@link Claims#listFindings(long)}
     */
    public record Keeper(int index, CheckedFinding checked) {

        public String fixLabel() {
            Fix fix = checked.finding().fix();
            return fix == null ? "" : fix.label();
        }
    }

    private static List<Keeper> keepers(List<CheckedFinding> findings) {
        List<Keeper> open = new ArrayList<>();
        for (int i = 0; i < findings.size(); i++) {
            if (findings.get(i).isOpen()) {
                open.add(new Keeper(i, findings.get(i)));
            }
        }
        return open;
    }

    /** A page of a queue; {@code next} is where the next one goes on, null at the end. */
    public record Queue(List<Row> rows, Money charge, @Nullable Long next) {

        public Queue {
            rows = List.copyOf(rows);
        }
    }

    @Transactional
    public Queue queue(ClaimQuery query) {
        List<Claim> list = claims.list(query);
        Map<Long, PatientName> names = patients.names(list.stream().map(Claim::patientId).toList());
        Map<Long, String> payers =
                practice.listPayers().stream()
                        .collect(Collectors.toMap(Payer::payerId, Payer::name));
        Map<Long, String> providers =
                practice.listEveryProvider().stream()
                        .collect(Collectors.toMap(Provider::providerId, Provider::called));
        Map<Long, String> why = claims.whyWaiting(list);
        Map<Long, List<CheckedFinding>> findings = claims.listFindings(list);
        audit.saw("claims queue", String.valueOf(list.size()), null);
        List<Row> rows =
                list.stream()
                        .map(claim ->
                                new Row(
                                        claim,
                                        listed(names.get(claim.patientId())),
                                        payers.getOrDefault(claim.payerId(), ""),
                                        providers.getOrDefault(claim.providerId(), ""),
                                        claim.daysLeft(clock),
                                        why(claim, why),
                                        keepers(findings.getOrDefault(claim.claimId(), List.of())),
                                        claim.state() == ClaimState.HELD ? risk(claim) : null))
                        .toList();
        boolean more = list.size() == query.limit();
        return new Queue(
                rows,
                list.stream().map(Claim::charge).collect(Money.sum()),
                more ? list.getLast().claimId() : null);
    }

    /** What a person wrote stands for itself; a mere number of findings is told by its first. */
    private static String why(Claim claim, Map<Long, String> why) {
        boolean counted = claim.holdReason().matches("[0-9]+ findings?");
        return claim.holdReason().isEmpty() || counted
                ? why.getOrDefault(claim.claimId(), claim.holdReason())
                : claim.holdReason();
    }

    private @Nullable Risk risk(Claim claim) {
        return risk.isOn()
                ? risk.of(claims.getVersion(claim.claimId(), claim.version())).orElse(null)
                : null;
    }

    /** Which rules keep claims back. */
    public List<Keeping> keeping() {
        return claims.listKeeping();
    }

    private static String listed(@Nullable PatientName name) {
        return name == null ? "" : name.listed();
    }

    /** One claim with everything that is told on its page. */
    public record Page(
            Claim claim,
            String patient,
            String payer,
            String provider,
            ProfessionalClaim text,
            List<ClaimEvent> story,
            List<CheckedFinding> findings,
            ClaimMoney.@Nullable Where money,
            Map<String, ClaimMoney.LineMoney> lineMoney,
            List<ClaimVersion> versions,
            List<Difference> differences,
            boolean mendable,
            boolean releasable,
            boolean replaceable,
            NextPayer.Standing next,
            @Nullable Risk risk,
            ReferrerKeying.Form referrers) {

        public Page {
            story = List.copyOf(story);
            findings = List.copyOf(findings);
            lineMoney = Map.copyOf(lineMoney);
            versions = List.copyOf(versions);
            differences = List.copyOf(differences);
        }

        public String path() {
            return "/claims/" + claim.claimId();
        }

        /** Who is named on the claim as it stands. */
        public String referredBy() {
            return named(text.referring());
        }

        public String orderedBy() {
            return ordered(text);
        }

        /** Whether a finding misses who ordered or who referred. */
        public boolean asksForReferrers() {
            return findings.stream()
                    .anyMatch(checked ->
                            checked.isOpen()
                                    && MendedAt.isAboutReferrers(checked.finding().edit()));
        }

        public long open() {
            return findings.stream().filter(CheckedFinding::isOpen).count();
        }

        public String tone(CheckedFinding checked) {
            return !checked.isOpen() || checked.finding().severity() == Finding.Severity.INFO
                    ? ""
                    : checked.finding().severity() == Finding.Severity.STOP ? "stop" : "warn";
        }

        public String fixLabel(CheckedFinding checked) {
            Fix fix = checked.finding().fix();
            return fix == null ? "" : fix.label();
        }

        public String overrideReason(CheckedFinding checked) {
            return checked.overrideReason() == null
                    ? ""
                    : "%s (%s)".formatted(checked.overrideReason(), checked.overriddenBy());
        }
    }

    /** Something that two neighbouring versions say differently. */
    public record Difference(int version, String what, String before, String after) {}

    @Transactional
    public Page page(long claimId) {
        Claim claim = claims.get(claimId);
        audit.saw("claim", claim.number(), claim.patientId());
        List<ClaimVersion> versions = claims.listVersions(claimId);
        ClaimMoney port = money.getIfAvailable();
        NextPayer payers = next.getIfAvailable();
        ClaimMoney.Where where = port == null ? null : port.find(claim.number()).orElse(null);
        return new Page(
                claim,
                patients.getName(claim.patientId()).full(),
                practice.getPayer(claim.payerId()).name(),
                practice.getProvider(claim.providerId()).called(),
                versions.getLast().claim(),
                claims.story(claimId),
                claims.listFindings(claimId),
                where,
                where == null
                        ? Map.of()
                        : where.lines().stream()
                                .collect(
                                        Collectors.toMap(
                                                ClaimMoney.LineMoney::control,
                                                line -> line,
                                                (first, second) -> first)),
                versions,
                differences(versions),
                MENDABLE.contains(claim.state()),
                RELEASABLE.contains(claim.state()),
                claim.state().find(ClaimStep.REPLACE).isPresent(),
                payers == null ? NextPayer.Standing.NONE : payers.of(claim),
                claim.state().isDecided() ? null : risk.of(versions.getLast().claim()).orElse(null),
                encounters
                        .findEncounter(claim.encounterId())
                        .map(referrers::form)
                        .orElse(ReferrerKeying.Form.NOBODY));
    }

    private static final Set<ClaimState> MENDABLE =
            Set.of(ClaimState.BUILT, ClaimState.HELD, ClaimState.READY, ClaimState.REJECTED);
    private static final Set<ClaimState> RELEASABLE = Set.of(ClaimState.BUILT, ClaimState.HELD);

    static List<Difference> differences(List<ClaimVersion> versions) {
        List<Difference> found = new ArrayList<>();
        for (int i = 1; i < versions.size(); i++) {
            ProfessionalClaim before = versions.get(i - 1).claim();
            ProfessionalClaim after = versions.get(i).claim();
            int version = versions.get(i).version();
            compare(
                    found,
                    version,
                    "Frequency",
                    before.frequency().code(),
                    after.frequency().code());
            compare(found, version, "Diagnoses", diagnoses(before), diagnoses(after));
            compare(
                    found,
                    version,
                    "Charge",
                    before.charge().toString(),
                    after.charge().toString());
            compare(
                    found,
                    version,
                    "Payer's number",
                    text(before.payerClaimNumber()),
                    text(after.payerClaimNumber()));
            compare(
                    found,
                    version,
                    "Member id",
                    before.subscriber().memberId(),
                    after.subscriber().memberId());
            compare(
                    found,
                    version,
                    "Authorization",
                    text(before.authorization()),
                    text(after.authorization()));
            compare(found, version, "Referral", text(before.referral()), text(after.referral()));
            compare(
                    found,
                    version,
                    "Referred by",
                    named(before.referring()),
                    named(after.referring()));
            compare(found, version, "Ordered by", ordered(before), ordered(after));
            compare(
                    found,
                    version,
                    "CLIA number",
                    text(before.detail().clia()),
                    text(after.detail().clia()));
            compare(found, version, "Note to the payer", text(before.note()), text(after.note()));
            int lines = Math.max(before.lines().size(), after.lines().size());
            for (int line = 0; line < lines; line++) {
                compare(
                        found,
                        version,
                        "Line " + (line + 1),
                        line(before, line),
                        line(after, line));
            }
        }
        return found;
    }

    private static void compare(
            List<Difference> found, int version, String what, String before, String after) {
        if (!before.equals(after)) {
            found.add(new Difference(version, what, before, after));
        }
    }

    static String named(ProfessionalClaim.@Nullable Provider provider) {
        return provider == null
                ? "–"
                : "%s, %s %s".formatted(provider.name(), provider.firstName(), provider.npi());
    }

    /** Who ordered, of the lines that say so. */
    static String ordered(ProfessionalClaim claim) {
        return claim.lines().stream()
                .map(line -> line.detail().ordering())
                .filter(Objects::nonNull)
                .findFirst()
                .map(ClaimPages::named)
                .orElse("–");
    }

    private static String text(@Nullable String text) {
        return text == null ? "–" : text;
    }

    private static String diagnoses(ProfessionalClaim claim) {
        return claim.diagnoses().stream().map(Show::diagnosis).collect(Collectors.joining(", "));
    }

    private static String line(ProfessionalClaim claim, int index) {
        if (index >= claim.lines().size()) {
            return "–";
        }
        ProfessionalClaim.Line line = claim.lines().get(index);
        return "%s%s × %d, dx %s, %s"
                .formatted(
                        line.code(),
                        line.modifiers().isEmpty() ? "" : "-" + String.join("-", line.modifiers()),
                        line.units(),
                        line.pointers(),
                        line.charge());
    }
}
