package org.almoner.server.trust;

import static org.assertj.core.api.Assertions.assertThat;

import org.almoner.server.access.SignedIn;
import org.almoner.server.access.Tenancy;
import org.almoner.server.testing.TestServer;
import org.almoner.server.testing.TwoAtOnce;
import org.almoner.server.trust.AuditVerification.Verdict;
import org.junit.jupiter.api.Test;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Objects;

/** Several people at once: nobody waits for another's long work, and no alarm is false. */
class T02_TheChainUnderManyHandsTest {

    private final TestServer server = TestServer.get();
    private final SignedIn person = server.foundPractice();

    @Test
    void aPageIsAnsweredWhileAnothersLongWorkIsNotCommitted() throws Exception {
        boolean stillOpen =
                new TwoAtOnce(server, person)
                        .secondOf(
                                () -> note("posted"),
                                () -> {
                                    note("saw");
                                    return rows() == 1;
                                });
        assertThat(stillOpen).as("the page's note was durable before the posting's").isTrue();
        assertThat(rows()).isEqualTo(2);
        assertThat(verdict(server.ownerConnection())).isEqualTo("whole, 2 rows");
    }

    @Test
    void whatIsWrittenDuringAVerificationIsNoCutEnd() throws SQLException {
        note("first");
        try (Connection connection = writingBeforeTheHeadIsRead(server.ownerConnection())) {
            assertThat(verdict(connection)).startsWith("whole, ");
        }
    }

    /** A connection through which somebody else's row is written just before the head is read. */
    private Connection writingBeforeTheHeadIsRead(Connection real) {
        return (Connection)
                Proxy.newProxyInstance(
                        getClass().getClassLoader(),
                        new Class<?>[] {Connection.class},
                        (proxy, method, arguments) -> {
                            if (method.getName().equals("prepareStatement")
                                    && String.valueOf(arguments[0])
                                            .startsWith("select seq, hash")) {
                                note("meanwhile");
                            }
                            try {
                                return method.invoke(real, arguments);
                            } catch (InvocationTargetException failed) {
                                throw Objects.requireNonNull(failed.getCause());
                            }
                        });
    }

    private void note(String action) {
        Tenancy.as(person, () -> server.bean(Audit.class).did(action, "claim", "C-1", 4L, ""));
    }

    private int rows() throws SQLException {
        try (Connection connection = server.ownerConnection();
                var select =
                        connection.prepareStatement(
                                "select count(*) from trust.audit_event where practice_id = ?")) {
            select.setLong(1, person.practiceId());
            try (var row = select.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        }
    }

    private String verdict(Connection connection) throws SQLException {
        return server.bean(AuditVerification.class).verify(connection).stream()
                .filter(one -> one.practiceId() == person.practiceId())
                .map(T02_TheChainUnderManyHandsTest::words)
                .findFirst()
                .orElseThrow();
    }

    private static String words(Verdict verdict) {
        return verdict.isWhole()
                ? "whole, %d rows".formatted(verdict.rows())
                : String.valueOf(verdict.trouble());
    }
}
