package dev.latchkey.cli.boot;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class PretendedServerTest {
    @Test
    void is_a_server_to_its_driver_one_connection_after_the_other() throws Exception {
        try (PretendedServer server = new PretendedServer()) {
            for (int i = 0; i < 3; i++) {
                try (Connection connection = DriverManager.getConnection(server.url(), "nobody", "")) {
                    assertThat(connection.getMetaData().getDatabaseProductVersion())
                            .isEqualTo("17.0");
                    asks(connection);
                }
            }
        }
    }

    private static void asks(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                PreparedStatement prepared = connection.prepareStatement("select ?")) {
            assertThat(statement.execute("select 1")).isFalse();
            prepared.setString(1, "x");
            assertThat(prepared.execute()).isFalse();
        }
    }
}
