package org.almoner.server.codes;

import static org.assertj.core.api.Assertions.assertThat;

import org.almoner.server.access.Role;
import org.almoner.server.access.SignedIn;
import org.almoner.server.testing.TestServer;
import org.almoner.server.testing.WebSession;
import org.junit.jupiter.api.Test;

class H06_TheShelfSaysWhatIsInForceTest {

    private final TestServer server = TestServer.get();
    private final SignedIn practice = server.foundPractice();
    private final WebSession coder = server.signIn(practice, TestServer.login(Role.CODER));

    @Test
    void theFirstPageNamesTheReleasesOfTheDayOrTheStarterSet() {
        boolean loaded =
                !server.bean(Releases.class)
                        .listInForce(server.bean(Shelf.class).today().day())
                        .isEmpty();
        assertThat(coder.get("/codes").body())
                .contains("In force on", loaded ? "here since" : "the starter set answers");
        assertThat(coder.get("/codes?words=knee").body()).doesNotContain("In force on");
        assertThat(coder.get("/codes?on=1990-01-01").body()).contains("the starter set answers");
    }

    @Test
    void theListOfReleasesSaysWhichAreOfTodayAndThatNothingNeedsARestart() {
        assertThat(coder.get("/codes/releases").body())
                .contains("Here since", "today", "nothing has to be started again");
    }
}
