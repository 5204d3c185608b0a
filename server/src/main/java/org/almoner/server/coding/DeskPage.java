package org.almoner.server.coding;

import org.almoner.claims.Finding;
import org.almoner.claims.Fix;
import org.almoner.server.charts.Encounter;
import org.almoner.server.charts.MendedAt;
import org.almoner.server.charts.ReferrerKeying;
import org.almoner.server.codes.Instructions.Instruction;
import org.almoner.server.frontdesk.PatientName;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.stream.Stream;

/**
 * The coding desk with one chart on it.
 *
 * @param who such as {@code 67 F}
 * @param provider such as {@code Dr. Amin}
 * @param open whether it may still be changed
 */
public record DeskPage(
        Encounter encounter,
        PatientName patient,
        String who,
        String provider,
        boolean open,
        String parkedReason,
        List<NotePane> notes,
        List<DiagnosisRow> diagnoses,
        List<ServiceRow> services,
        ClaimPreview.Preview preview,
        List<NumberedFinding> claimFindings,
        List<Proposal> proposals,
        List<NotCoded> notCoded,
        List<String> missing,
        List<CodedCharts.Finish> finishes,
        ReferrerKeying.Form referrers,
        String trouble) {

    public DeskPage {
        notes = List.copyOf(notes);
        diagnoses = List.copyOf(diagnoses);
        services = List.copyOf(services);
        claimFindings = List.copyOf(claimFindings);
        proposals = List.copyOf(proposals);
        notCoded = List.copyOf(notCoded);
        missing = List.copyOf(missing);
        finishes = List.copyOf(finishes);
    }

    DeskPage withTrouble(String words) {
        return new DeskPage(
                encounter,
                patient,
                who,
                provider,
                open,
                parkedReason,
                notes,
                diagnoses,
                services,
                preview,
                claimFindings,
                proposals,
                notCoded,
                missing,
                finishes,
                referrers,
                words);
    }

    public String path() {
        return "/charts/" + encounter.encounterId();
    }

    /** How many findings would hold the claim. */
    public long holding() {
        return findings().filter(NumberedFinding::holds).count();
    }

    /** Whether a finding misses who ordered or who referred. */
    public boolean asksForReferrers() {
        return findings()
                .anyMatch(one -> one.holds() && MendedAt.isAboutReferrers(one.finding().edit()));
    }

    private Stream<NumberedFinding> findings() {
        return Stream.of(
                        diagnoses.stream().flatMap(row -> row.findings().stream()),
                        services.stream().flatMap(row -> row.findings().stream()),
                        claimFindings.stream())
                .flatMap(each -> each);
    }

    /**
     * A diagnosis on the desk.
     *
     * @param quotes what was attached to it
     * @param offer words that would support it, when nothing is attached; null when there are none
     * @param asks what the book still asks for beside it
     * @param findings what the scrub says about it
     */
    public record DiagnosisRow(
            int position,
            String code,
            String display,
            String title,
            List<String> quotes,
            @Nullable Support offer,
            List<KeyedAsk> asks,
            List<NumberedFinding> findings) {

        public DiagnosisRow {
            quotes = List.copyOf(quotes);
            findings = List.copyOf(findings);
            asks = List.copyOf(asks);
        }
    }

    /** What the book asks for, with the key that offers it; empty for none. */
    public record KeyedAsk(Instruction instruction, String key) {}

    /**
     * A service on the desk.
     *
     * @param modifiers as typed
     * @param pointers as positions
     * @param price such as {@code 85.00}; a dash when the schedule has none
     */
    public record ServiceRow(
            long serviceId,
            String code,
            String title,
            String modifiers,
            int units,
            String pointers,
            String price,
            boolean priced,
            List<String> quotes,
            @Nullable Support offer,
            List<NumberedFinding> findings) {

        public ServiceRow {
            quotes = List.copyOf(quotes);
            findings = List.copyOf(findings);
        }
    }

    /**
     * A finding of the preview, with the key that applies its fix.
     *
     * @param index its place in the preview
     * @param key a digit; empty when there is no fix
     * @param answer why a coder let it pass, and who; empty while nobody has
     */
    public record NumberedFinding(int index, Finding finding, String key, String answer) {

        /** Whether it would hold the claim. */
        public boolean holds() {
            return finding.severity() != Finding.Severity.INFO && answer.isEmpty();
        }

        /** Whether a reason would let it pass. */
        public boolean isAnswerable() {
            return finding.severity() == Finding.Severity.WARN && answer.isEmpty();
        }

        public String tone() {
            if (!answer.isEmpty()) {
                return "";
            }
            return switch (finding.severity()) {
                case STOP -> "stop";
                case WARN -> "warn";
                case INFO -> "";
            };
        }

        public String fixLabel() {
            Fix fix = finding.fix();
            return fix == null ? "" : fix.label();
        }
    }

    /** Words that support a code, by their place. */
    public record Support(long documentId, int starts, int ends, String quote) {}

    /** A code that the engine proposes, with the words that speak for it. */
    public record Proposal(String code, String display, String title, Support support) {}

    /** A code that the note mentions and that is not offered, and why. */
    public record NotCoded(String display, String title, String quote, String why) {}
}
