package org.almoner.server.frontdesk;

import static org.assertj.core.api.Assertions.assertThat;

import org.almoner.server.frontdesk.Coverage.Terms;
import org.almoner.server.frontdesk.EligibilityCheck.Outcome;
import org.almoner.server.practice.Practice;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.support.StaticListableBeanFactory;

import java.time.Clock;
import java.time.LocalDate;

/** A real 270 goes out, a real 271 comes back; and when it does not, the desk still works. */
class P03_AsksThePayerTest {

    private final FrontDeskBench bench = new FrontDeskBench();
    private final long patient = bench.patient("Marsh", "Ada", "1955-02-03");
    private final long coverage =
            bench.as(() ->
                    bench.bean(Coverages.class)
                            .add(
                                    patient,
                                    Terms.healthPlan(
                                            1,
                                            bench.lakeview,
                                            "Lakeview Health",
                                            "LK100",
                                            LocalDate.parse("2026-01-01"))));
    private String asked = "";

    private EligibilityCheck check(@Nullable EligibilityExchange line) {
        StaticListableBeanFactory beans = new StaticListableBeanFactory();
        if (line != null) {
            beans.addBean("line", line);
        }
        ObjectProvider<EligibilityExchange> lines =
                beans.getBeanProvider(EligibilityExchange.class);
        EligibilityChecks checks =
                new EligibilityChecks(
                        lines,
                        bench.bean(Patients.class),
                        bench.bean(Coverages.class),
                        bench.bean(Practice.class),
                        bench.bean(EligibilityRows.class),
                        bench.bean(Clock.class));
        return bench.as(() -> checks.check(coverage, LocalDate.parse("2026-11-20")));
    }

    private String answer(String request, String benefits) {
        asked = request;
        String trace = request.replaceAll("(?s).*TRN\\*1\\*([^*~]+).*", "$1");
        String body =
                ("ST*271*0001*005010X279A1~BHT*0022*11*%s*20261120*1200~HL*1**20*1~"
                                + "NM1*PR*2*LAKEVIEW HEALTH*****PI*LAKE1~HL*2*1*21*1~"
                                + "NM1*1P*2*RIVERSIDE FAMILY CLINIC*****XX*1234567893~HL*3*2*22*0~"
                                + "TRN*2*%s*9123456789~NM1*IL*1*MARSH*ADA****MI*LK100~%s")
                        .formatted(trace, trace, benefits);
        long segments = body.chars().filter(c -> c == '~').count() + 1;
        return "ISA*00*          *00*          *ZZ*LAKE1          *ZZ*RIVERSIDE     "
                + " *261120*1200*^*00501*000000001*0*P*:~"
                + "GS*HB*LAKE1*RIVERSIDE*20261120*1200*1*X*005010X279A1~"
                + body
                + "SE*%d*0001~GE*1*1~IEA*1*000000001~".formatted(segments);
    }

    @Test
    void anActivePlanIsToldInPlainWords() {
        EligibilityCheck check =
                check(request ->
                        answer(
                                request,
                                "DTP*346*D8*20260101~EB*1*IND*30**LAKEVIEW SILVER~"
                                        + "EB*C*IND*30***23*1500.5~EB*C*IND*30***29*1240~"
                                        + "EB*B*IND*98***27*25~EB*A*IND*30*****.2~"));
        assertThat(check.outcome()).isEqualTo(Outcome.ACTIVE);
        assertThat(check.planName()).isEqualTo("LAKEVIEW SILVER");
        assertThat(BenefitWords.sentences(check.benefits()))
                .containsExactly(
                        "Copay for office visit: 25.00.",
                        "Deductible for the whole plan: 1,500.50 a year.",
                        "Deductible for the whole plan still to pay: 1,240.00.",
                        "Coinsurance for the whole plan: the patient pays 20%.");
        assertThat(asked)
                .contains("NM1*IL*1*Marsh*Ada****MI*LK100~")
                .contains("DTP*291*D8*20261120~");
        assertThat(check.request()).isEqualTo(asked);
    }

    @Test
    void aRefusalSaysWhatToDo() {
        EligibilityCheck check = check(request -> answer(request, "AAA*N**75*C~"));
        assertThat(check.outcome()).isEqualTo(Outcome.REJECTED);
        assertThat(check.rejections())
                .singleElement()
                .satisfies(one ->
                        assertThat(BenefitWords.advice(one))
                                .contains("Compare the member id with the card"));
    }

    @Test
    void aPlanThatEndedIsNotActive() {
        EligibilityCheck check = check(request -> answer(request, "EB*6**30~"));
        assertThat(check.outcome()).isEqualTo(Outcome.NOT_ACTIVE);
    }

    @Test
    void whateverHappensToTheCallThereIsACheckAndNoFailure() {
        assertThat(check(null).trouble()).contains("No line to payers is set up");
        assertThat(
                        check(
                                        request -> {
                                            throw new IllegalStateException("secret");
                                        })
                                .trouble())
                .startsWith("The payer could not be reached.");
        assertThat(check(_ -> "<html>502</html>").trouble())
                .startsWith("What came back is no answer");
        assertThat(check(_ -> "").trouble()).startsWith("What came back is no answer");
        assertThat(
                        check(request ->
                                        answer(request, "")
                                                .replaceAll("TRN\\*2\\*[^*]+", "TRN*2*OTHER"))
                                .trouble())
                .startsWith("The answer belongs to another question");
        assertThat(bench.as(() -> bench.bean(EligibilityChecks.class).listOf(patient, 20)))
                .hasSize(5)
                .allMatch(one -> one.outcome() == Outcome.FAILED);
    }
}
