package org.almoner.server.coding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.almoner.server.coding.ChartDesk.DeskRefusedException;
import org.almoner.server.testing.SmallClinic;
import org.almoner.server.testing.TestServer;
import org.almoner.server.testing.TwoAtOnce;
import org.junit.jupiter.api.Test;

/** A chart is finished once, whoever presses the button twice. */
class K02_TwoPeopleAtOneChartTest {

    private final TestServer server = TestServer.get();
    private final SmallClinic clinic = new SmallClinic(server);
    private final ChartDesk desk = server.bean(ChartDesk.class);

    @Test
    void theSecondFinishIsToldThatTheChartIsCoded() {
        long visit = clinic.visit(true);
        clinic.as(() -> {
            desk.add(visit, "M17.0", "typed");
            desk.add(visit, "20610", "typed");
            return visit;
        });

        assertThatThrownBy(() ->
                        new TwoAtOnce(server, clinic.person())
                                .secondOf(
                                        () -> clinic.as(() -> desk.finish(visit)),
                                        () -> clinic.as(() -> desk.finish(visit))))
                .hasCauseInstanceOf(DeskRefusedException.class)
                .hasMessageContaining("This chart is coded.");

        assertThat(clinic.claimOf(visit).version()).isEqualTo(1);
    }
}
