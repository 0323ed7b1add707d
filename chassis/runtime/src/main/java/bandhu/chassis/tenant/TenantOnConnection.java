package bandhu.chassis.tenant;

import bandhu.chassis.call.Call;
import bandhu.chassis.call.Calls;
import bandhu.chassis.call.NoCallException;
import io.agroal.api.AgroalPoolInterceptor;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Optional;

/**
 * Sets {@code app.tenant} as the first statement of each transaction on the app's pool. The setting ends with the
 * transaction, so nothing leaks through the pool; a connection outside a transaction has no tenant and sees no tenant's row.
 */
@Singleton
class TenantOnConnection implements AgroalPoolInterceptor {
    private final Instance<Calls> calls;

    TenantOnConnection(Instance<Calls> calls) {
        this.calls = calls;
    }

    @Override
    public void onConnectionAcquire(Connection connection) {
        try {
            Optional<Call> call = calls.get().find();
            if (!connection.getAutoCommit()) {
                set(connection, call.orElseThrow(NoCallException::new).tenant());
            } else if (call.isPresent()) {
                throw new IllegalStateException("A tenant's data is read and written in transactions only");
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The tenant could not be set on the connection", e);
        }
    }

    private static void set(Connection connection, String tenant) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("SELECT set_config('app.tenant', ?, true)")) {
            statement.setString(1, tenant);
            statement.execute();
        }
    }
}
