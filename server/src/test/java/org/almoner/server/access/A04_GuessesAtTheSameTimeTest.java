package org.almoner.server.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.almoner.server.testing.TestServer;
import org.almoner.server.testing.TwoAtOnce;
import org.junit.jupiter.api.Test;

import java.sql.Connection;
import java.sql.SQLException;

/** Whoever guesses on many lines at once is counted on each of them. */
class A04_GuessesAtTheSameTimeTest {

    private final TestServer server = TestServer.get();
    private final SignedIn person = server.foundPractice();

    @Test
    void twoWrongPasswordsAtOnceAreTwoFailures() throws Exception {
        new TwoAtOnce(server, person).secondOf(this::guess, this::guess);
        assertThat(failures()).isEqualTo(2);
    }

    private boolean guess() {
        return server.bean(People.class)
                .signIn(server.slug(person), "everyone", "a wrong password")
                .isPresent();
    }

    private int failures() throws SQLException {
        try (Connection connection = server.ownerConnection();
                var select =
                        connection.prepareStatement(
                                "select failures from access.user_account where practice_id = ? and"
                                        + " user_id = ?")) {
            select.setLong(1, person.practiceId());
            select.setLong(2, person.userId());
            try (var row = select.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        }
    }
}
