package org.jumptojob.persistence;

import jakarta.annotation.Resource;
import jakarta.annotation.sql.DataSourceDefinition;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import javax.sql.DataSource;

/**
 * The one data source. The launcher derives its values from the settings and hands them over in the environment;
 * the server reads them while it deploys, before any class of ours runs, so the defaults stand in the expressions.
 */
@DataSourceDefinition(
        name = "java:app/jdbc/jumptojob",
        className = "${MPCONFIG=JUMPTOJOB_DB_CLASS:org.jumptojob.persistence.DurableH2DataSource}",
        url = "${MPCONFIG=JUMPTOJOB_DB_URL:jdbc:h2:mem:jumptojob;DB_CLOSE_DELAY=-1}",
        user = "${MPCONFIG=JUMPTOJOB_DB_USER:jumptojob}",
        password = "${MPCONFIG=JUMPTOJOB_DB_PASSWORD:jumptojob}",
        minPoolSize = 2,
        maxPoolSize = 24,
        maxIdleTime = 300,
        properties = {
            "fish.payara.is-connection-validation-required=true",
            "fish.payara.connection-validation-method=custom-validation",
            "fish.payara.validation-classname=org.glassfish.api.jdbc.validation.JDBC40ConnectionValidation",
            // After a restart of the database its old connections fail: for seconds, not longer.
            "fish.payara.validate-atmost-once-period-in-seconds=5",
            "fish.payara.fail-all-connections=true",
            "fish.payara.max-wait-time-in-millis=10000"
        })
@ApplicationScoped
public class Database {

    @PersistenceContext(unitName = "jumptojob")
    @Produces
    private EntityManager entityManager;

    @Resource(lookup = "java:app/jdbc/jumptojob")
    private DataSource dataSource;

    public DataSource dataSource() {
        return dataSource;
    }
}
