package org.almoner.server.access;

import org.springframework.jdbc.datasource.DelegatingDataSource;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

import javax.sql.DataSource;

/**
 * Hands out connections that see only the current practice's rows: it tells PostgreSQL the practice
 * whenever a connection is borrowed, and row-level security does the rest. Without a practice the
 * setting is empty and every policy yields no rows.
 */
final class PracticeDataSource extends DelegatingDataSource {

    PracticeDataSource(DataSource pool) {
        super(pool);
    }

    @Override
    public Connection getConnection() throws SQLException {
        Connection connection = super.getConnection();
        String practice =
                Tenancy.findCurrent().map(person -> String.valueOf(person.practiceId())).orElse("");
        try (PreparedStatement set =
                connection.prepareStatement("select set_config('almoner.practice_id', ?, false)")) {
            set.setString(1, practice);
            set.execute();
            return connection;
        } catch (SQLException failed) {
            connection.close();
            throw failed;
        }
    }
}
