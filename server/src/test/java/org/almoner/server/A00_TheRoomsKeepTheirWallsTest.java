package org.almoner.server;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/** One package for each capability; each uses only those below it, and no circles. */
class A00_TheRoomsKeepTheirWallsTest {

    @Test
    void theCapabilitiesUseEachOtherOnlyByTheirDoors() {
        ApplicationModules.of(AlmonerServer.class).verify();
    }
}
