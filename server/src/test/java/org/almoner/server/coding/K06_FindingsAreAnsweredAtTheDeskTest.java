package org.almoner.server.coding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.almoner.claims.Finding;
import org.almoner.claims.Fix;
import org.almoner.server.claims.Claims;
import org.almoner.server.practice.PayerWays;
import org.almoner.server.testing.SmallClinic;
import org.almoner.server.testing.TestServer;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionTemplate;

import java.util.List;

/** What the scrub says stands where it belongs, is mended by its fix, or answered with a reason. */
class K06_FindingsAreAnsweredAtTheDeskTest {

    private final TestServer server = TestServer.get();
    private final SmallClinic clinic = new SmallClinic(server);
    private final ChartDesk desk = server.bean(ChartDesk.class);
    private final DeskRows rows = server.bean(DeskRows.class);

    @Test
    void aFixTakesAServiceOffTheDesk() {
        long visit = charted("M17.0", "20610", "99213");
        fix(visit, new Fix.RemoveLine("Take off", 0));
        assertThat(services(visit)).containsExactly("99213 [M170]");
    }

    @Test
    void aFixBringsTheDiagnosesIntoOrderAndWhatFellAwayIsPointedToNoMore() {
        long visit = charted("M17.0", "E11.9", "I10", "20610");
        clinic.as(() -> {
            long service = rows.listServices(visit).getFirst().serviceId();
            desk.changeService(visit, service, "", 1, "1 2 3");
            return visit;
        });
        fix(visit, new Fix.OrderDiagnoses("Order", List.of(2, 0)));
        assertThat(clinic.as(() -> desk.listDiagnoses(visit))).containsExactly("I10", "M170");
        assertThat(services(visit)).containsExactly("20610 [M170, I10]");
    }

    @Test
    void aFixWritesAnotherDiagnosisAnotherCodeOtherModifiersAndPointers() {
        long visit = charted("M17.0", "I10", "20610");
        fix(visit, new Fix.SetDiagnosis("Another", 0, "M1711"));
        fix(visit, new Fix.SetCode("Another", 0, "20611"));
        fix(visit, new Fix.SetModifiers("Add", 0, List.of("RT"), 2));
        fix(visit, new Fix.SetPointers("Point", 0, List.of(2, 1)));
        assertThat(services(visit)).containsExactly("20611 RT x2 [I10, M1711]");
    }

    @Test
    void aWarningThatIsAnsweredAtTheDeskIsAnsweredOnTheClaim() {
        long visit = charted("M17.0", "20610");
        warned();
        Finding warning = finding(visit, "provider-enrolled");
        int index = clinic.as(() -> desk.preview(visit).findings().indexOf(warning));
        clinic.as(() -> {
            desk.answer(visit, index, "The payer said so by telephone.");
            return visit;
        });
        DeskPage page = clinic.as(() -> server.bean(DeskPages.class).open(visit));
        assertThat(page.services().getFirst().findings())
                .filteredOn(one -> one.finding().equals(warning))
                .extracting(DeskPage.NumberedFinding::answer)
                .containsExactly("The payer said so by telephone. (Every Role)");
        clinic.as(() -> desk.finish(visit));
        assertThat(
                        clinic.as(() ->
                                server.bean(Claims.class)
                                        .listFindings(clinic.claimOf(visit).claimId())))
                .filteredOn(checked -> checked.finding().edit().equals(warning.edit()))
                .allMatch(checked -> !checked.isOpen());
    }

    @Test
    void aStopIsNotAnsweredAndNoReasonIsNoAnswer() {
        long visit = charted("M17.0", "20610");
        warned();
        Finding warning = finding(visit, "provider-enrolled");
        int index = clinic.as(() -> desk.preview(visit).findings().indexOf(warning));
        assertThatThrownBy(() -> answer(visit, index, " "))
                .hasMessageContaining("why the coding is right");
        assertThatThrownBy(() -> answer(visit, 99, "because"))
                .hasMessageContaining("findings have changed");
    }

    private void answer(long visit, int index, String reason) {
        clinic.as(() -> {
            desk.answer(visit, index, reason);
            return visit;
        });
    }

    /** The provider is not enrolled yet, which is a warning on the line. */
    private void warned() {
        clinic.as(() -> {
            var provider =
                    server.bean(org.almoner.server.practice.Practice.class)
                            .listProviders()
                            .getFirst();
            server.bean(PayerWays.class)
                    .enrol(
                            provider.providerId(),
                            clinic.payerId(),
                            SmallClinic.VISIT.plusDays(1),
                            null);
            return provider;
        });
    }

    private Finding finding(long visit, String rule) {
        return clinic.as(() -> desk.preview(visit)).findings().stream()
                .filter(one -> one.edit().equals(rule))
                .findFirst()
                .orElseThrow();
    }

    private long charted(String... codes) {
        long visit = clinic.visit(true);
        clinic.as(() -> {
            for (String code : codes) {
                desk.add(visit, code, "typed");
            }
            return visit;
        });
        return visit;
    }

    private void fix(long visit, Fix fix) {
        clinic.as(() ->
                server.bean(TransactionTemplate.class)
                        .execute(status -> {
                            new FixAtDesk(rows, visit).apply(fix);
                            return fix;
                        }));
    }

    private List<String> services(long visit) {
        return clinic.as(() -> rows.listServices(visit)).stream()
                .map(one ->
                        "%s%s%s %s"
                                .formatted(
                                        one.code(),
                                        one.modifiers().isEmpty()
                                                ? ""
                                                : " " + String.join(" ", one.modifiers()),
                                        one.units() == 1 ? "" : " x" + one.units(),
                                        one.pointers()))
                .toList();
    }
}
