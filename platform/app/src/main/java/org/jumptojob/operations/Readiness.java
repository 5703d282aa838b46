package org.jumptojob.operations;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.jumptojob.persistence.Database;
import org.jumptojob.persistence.StartUp;

/** Whether the platform can answer people: everything that belongs to the start has happened, and the database answers. */
@ApplicationScoped
class Readiness {

    private static final Logger LOG = Logger.getLogger(Readiness.class.getName());

    @Inject
    private StartUp startUp;

    @Inject
    private Database database;

    /** Each check by name, and whether it went well. */
    Map<String, Boolean> checks() {
        Map<String, Boolean> checks = new LinkedHashMap<>();
        boolean started = startUp.done();
        checks.put("start", started);
        checks.put("database", started && answers(database.dataSource()));
        return checks;
    }

    static boolean answers(DataSource source) {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT id FROM site")) {
            return row.next();
        } catch (SQLException e) {
            LOG.log(Level.WARNING, "The database does not answer.", e);
            return false;
        }
    }
}
