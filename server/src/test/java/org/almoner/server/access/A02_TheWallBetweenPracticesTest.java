package org.almoner.server.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.almoner.server.testing.TestServer;
import org.junit.jupiter.api.Test;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Row-level security stands around every table, and practice_id leads every key. */
class A02_TheWallBetweenPracticesTest {

    /** What holds nothing of any practice's patients, and why it may stand outside the wall. */
    private static final Set<String> OUTSIDE =
            Set.of(
                    "access.practice", // names only, asked before anybody signed in
                    "public.scheduled_tasks", // job names and times
                    "public.flyway_schema_history"); // not readable by the application at all

    private static final String TABLES =
            "select n.nspname || '.' || c.relname from pg_class c join pg_namespace n on n.oid ="
                    + " c.relnamespace where c.relkind in ('r', 'p') and n.nspname not in"
                    + " ('pg_catalog', 'information_schema') and n.nspname not like 'pg\\_%'";

    @Test
    void everyTableHasTheWall() throws SQLException {
        assertThat(
                        ask(
                                TABLES
                                        + " and not (c.relrowsecurity and exists (select from"
                                        + " pg_policy p where p.polrelid = c.oid))"))
                .containsExactlyInAnyOrderElementsOf(OUTSIDE);
    }

    @Test
    void practiceIdLeadsEveryPrimaryAndUniqueKey() throws SQLException {
        assertThat(
                        ask(
                                "select distinct n.nspname || '.' || c.relname from pg_index i join"
                                    + " pg_class c on c.oid = i.indrelid join pg_namespace n on"
                                    + " n.oid = c.relnamespace join pg_attribute a on a.attrelid ="
                                    + " c.oid and a.attnum = i.indkey[0] where i.indisunique and"
                                    + " a.attname <> 'practice_id' and n.nspname not in"
                                    + " ('pg_catalog', 'information_schema') and n.nspname not like"
                                    + " 'pg\\_%'"))
                .isSubsetOf(OUTSIDE);
    }

    @Test
    void withoutAPracticeTheApplicationSeesNoRow() throws SQLException {
        TestServer server = TestServer.get();
        server.foundPractice();
        List<String> visible = new ArrayList<>();
        try (Connection connection = server.applicationConnection()) {
            for (String table : ask(TABLES)) {
                if (!OUTSIDE.contains(table) && hasRows(connection, table)) {
                    visible.add(table);
                }
            }
        }
        assertThat(visible).isEmpty();
    }

    @Test
    void onePracticeDoesNotSeeAnothersPeople() {
        TestServer server = TestServer.get();
        SignedIn one = server.foundPractice();
        SignedIn other = server.foundPractice();
        People people = server.bean(People.class);
        assertThat(Tenancy.as(one, people::names).keySet())
                .doesNotContainAnyElementsOf(Tenancy.as(other, people::names).keySet());
    }

    @Test
    void theApplicationsRoleMayNotBypassTheWall() throws SQLException {
        assertThat(
                        ask(
                                "select rolname::text from pg_roles where rolname = 'almoner_app'"
                                        + " and (rolsuper or rolbypassrls or rolcanlogin)"))
                .isEmpty();
    }

    private static boolean hasRows(Connection connection, String table) throws SQLException {
        try (ResultSet rows =
                connection.createStatement().executeQuery("select 1 from " + table + " limit 1")) {
            return rows.next();
        }
    }

    private static List<String> ask(String sql) throws SQLException {
        try (Connection connection = TestServer.get().ownerConnection();
                ResultSet rows = connection.createStatement().executeQuery(sql)) {
            List<String> answers = new ArrayList<>();
            while (rows.next()) {
                answers.add(rows.getString(1));
            }
            return answers;
        }
    }
}
