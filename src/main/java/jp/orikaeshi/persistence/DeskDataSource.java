package jp.orikaeshi.persistence;

import jakarta.annotation.sql.DataSourceDefinition;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;

/**
 * The desk's connections to PostgreSQL, {@code java:app/jdbc/desk}. The launcher says where it is. Enough
 * for a hundred calls at once besides pages, workers and probes; a request holds one at most.
 */
@DataSourceDefinition(
        name = "java:app/jdbc/desk",
        className = "org.postgresql.ds.PGSimpleDataSource",
        url = "${MPCONFIG=orikaeshi.db.url}",
        user = "${MPCONFIG=orikaeshi.db.user}",
        password = "${MPCONFIG=orikaeshi.db.password}",
        minPoolSize = 4,
        maxPoolSize = 60,
        maxIdleTime = 120,
        properties = {
            "ApplicationName=orikaeshi",
            // Null has no type of its own: EclipseLink says varchar, which PostgreSQL refuses for uuid and jsonb
            // columns.
            "stringType=unspecified",
            "prepareThreshold=3",
            "tcpKeepAlive=true",
            "fish.payara.is-connection-validation-required=true",
            "fish.payara.connection-validation-method=auto-commit",
            "fish.payara.max-wait-time-in-millis=15000"
        })
@WebListener
public class DeskDataSource implements ServletContextListener {}
