package org.almoner.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import org.almoner.claims.Money;
import org.almoner.claims.Remittance;
import org.almoner.claims.Remittance835;
import org.almoner.ledger.RemittancePostingPlan.Ready;
import org.almoner.ledger.RemittancePostingPlan.Refused;
import org.almoner.ledger.RemittancePostingPlan.Request;
import org.almoner.x12.X12File;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** A small practice at its books: charges claims, takes remittances as text, tells what it did. */
final class Desk {

    static final LocalDate DAY = LocalDate.of(2026, 11, 19);

    private final List<KnownClaim> claims = new ArrayList<>();
    private Book book = Book.EMPTY;

    /** {@code charge("C-1", "L1 99213 100", "L2 20610-50 310")}. */
    Desk charge(String number, String... lines) {
        List<KnownClaim.Line> known = new ArrayList<>();
        for (String line : lines) {
            String[] words = line.split(" ", -1);
            List<String> code = List.of(words[1].split("-", -1));
            known.add(
                    new KnownClaim.Line(
                            words[0],
                            code.getFirst(),
                            code.subList(1, code.size()),
                            LocalDate.of(2026, 11, 3),
                            Money.parse(words[2])));
        }
        claims.removeIf(claim -> claim.number().equals(number));
        claims.add(new KnownClaim(number, known, Book.EMPTY));
        List<ChargePlan.Line> charged =
                known.stream().map(l -> new ChargePlan.Line(l.control(), l.charge())).toList();
        Book history = book.ofClaim(number);
        String source = "charge/" + number + "/" + (history.transfers().size() + 1);
        keep(
                history.transfers().isEmpty()
                        ? ChargePlan.charge(source, number, DAY, charged, ChargePlan.Debtor.PAYER)
                        : ChargePlan.replace(source, number, DAY, charged, history));
        return this;
    }

    /** Asks a second payer for what the first one left; returns how much that is. */
    Money pass(String from, String to) {
        KnownClaim earlier =
                claims.stream().filter(c -> c.number().equals(from)).findFirst().orElseThrow();
        keep(
                NextPayerPlan.pass(
                        "next/" + to, DAY, handover(from, to), false, book.ofClaim(from), "asked"));
        claims.add(
                new KnownClaim(
                        to,
                        earlier.lines().stream()
                                .map(line ->
                                        new KnownClaim.Line(
                                                to + "/" + line.control(),
                                                line.code(),
                                                line.modifiers(),
                                                line.date(),
                                                line.charge()))
                                .toList(),
                        Book.EMPTY));
        return ClaimBalance.of(to, book).charge();
    }

    /** The first payer decided anew, and the second is asked again. */
    void passAgain(String from, String to) {
        keep(
                NextPayerPlan.passAgain(
                        "again/" + to + "/" + book.transfers().size(),
                        DAY,
                        handover(from, to),
                        false,
                        book.ofClaim(from),
                        book.ofClaim(to),
                        "asked again"));
    }

    void takeBack(String from, String to) {
        keep(
                NextPayerPlan.takeBack(
                        "back/" + to, DAY, to, book.ofClaim(from), book.ofClaim(to), "not asked"));
    }

    private NextPayerPlan.Handover handover(String from, String to) {
        KnownClaim earlier =
                claims.stream().filter(c -> c.number().equals(from)).findFirst().orElseThrow();
        return new NextPayerPlan.Handover(
                from,
                to,
                earlier.lines().stream()
                        .map(line ->
                                new NextPayerPlan.Line(
                                        line.control(), to + "/" + line.control(), line.charge()))
                        .toList());
    }

    RemittancePostingPlan plan(String source, String text, Refusal.Kind... accepted) {
        return plan(source, read(text), List.of(), Set.of(accepted));
    }

    RemittancePostingPlan plan(
            String source,
            Remittance remittance,
            List<Remittance.Claim> waiting,
            Set<Refusal.Kind> accepted) {
        return RemittancePostingPlan.of(
                new Request(
                        remittance,
                        source,
                        claims.stream()
                                .map(claim ->
                                        new KnownClaim(
                                                claim.number(),
                                                claim.lines(),
                                                book.ofClaim(claim.number())))
                                .collect(Collectors.toMap(KnownClaim::number, claim -> claim)),
                        waiting,
                        accepted));
    }

    /** Posts, and writes the transfers one per line. */
    String post(String source, String text, Refusal.Kind... accepted) {
        RemittancePostingPlan plan = plan(source, text, accepted);
        assertThat(plan).isInstanceOf(Ready.class);
        Posting posting = ((Ready) plan).posting();
        keep(posting);
        return posting.transfers().stream()
                .map(Transfer::toString)
                .collect(Collectors.joining("\n"));
    }

    /** Why it is not posted, one reason per line. */
    String refusals(String source, String text) {
        RemittancePostingPlan plan = plan(source, text);
        assertThat(plan).isInstanceOf(Refused.class);
        return ((Refused) plan)
                .refusals().stream()
                        .map(refusal -> refusal.kind() + ": " + refusal.sentence())
                        .collect(Collectors.joining("\n"));
    }

    void keep(Posting posting) {
        book = book.plus(posting.transfers());
    }

    Book book() {
        return book;
    }

    String where(String claim) {
        return ClaimBalance.of(claim, book).toString();
    }

    /** An 835 from its BPR on; the envelope and the names are always the same. */
    static Remittance read(String body) {
        String lines = body.strip().replace("\n", "~") + "~";
        int at = lines.indexOf('~') + 1;
        String set =
                "ST*835*0001~"
                        + lines.substring(0, at)
                        + "TRN*1*77001*1999999999~N1*PR*BLUE"
                        + " HARBOR~N1*PE*RIVERSIDE*XX*1234567893~LX*1~"
                        + lines.substring(at);
        long count = set.chars().filter(c -> c == '~').count() + 1;
        String file =
                "ISA*00*          *00*          *ZZ*PAYER          *ZZ*RIVERSIDE     "
                    + " *261119*0610*^"
                    + "*00501*000000001*0*T*:~GS*HP*PAYER*RIVERSIDE*20261119*0610*1*X*005010X221A1~"
                        + set
                        + "SE*%d*0001~GE*1*1~IEA*1*000000001~".formatted(count);
        return Remittance835.read(
                X12File.read(file.getBytes(StandardCharsets.ISO_8859_1)).sets().getFirst());
    }
}
