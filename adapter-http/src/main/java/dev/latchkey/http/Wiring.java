package dev.latchkey.http;

import dev.latchkey.http.shared.Dispatcher;
import dev.latchkey.http.shared.JettyProblems;
import dev.latchkey.http.shared.Method;
import dev.latchkey.http.shared.Route;
import dev.latchkey.http.shared.RouteTable;
import io.javalin.compression.CompressionStrategy;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Handler;
import io.javalin.http.HandlerType;
import io.javalin.http.HttpResponseException;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.http.UriCompliance.Violation;
import org.eclipse.jetty.server.AbstractConnector;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.eclipse.jetty.util.component.LifeCycle;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/** Sets Javalin and Jetty up, and what of their defaults is not for us right. */
record Wiring(HttpSettings settings, Dispatcher dispatcher, RouteTable routes, Metrics metrics) {
    private static final int THREADS = 64;
    private static final int IDLE_THREADS = 4;
    private static final int IDLE_MILLIS = 30_000;
    private static final int DRAIN_MILLIS = 7_000;
    private static final long LET_GO_MILLIS = 100;
    private static final int NOT_FOUND = 404;
    private static final int NOT_ALLOWED = 405;

    /** What keys of entries may hold is let through here; {@link Dispatcher#begin} refuses it everywhere else. */
    private static final UriCompliance ADDRESSES = UriCompliance.DEFAULT.with(
            "latchkey",
            Violation.AMBIGUOUS_PATH_SEPARATOR,
            Violation.AMBIGUOUS_PATH_ENCODING,
            Violation.SUSPICIOUS_PATH_CHARACTERS);

    void configure(JavalinConfig config) {
        config.startup.showJavalinBanner = false;
        config.startup.showOldJavalinVersionWarning = false;
        config.startup.startupWatcherEnabled = false;
        config.http.prefer405over404 = true;
        config.http.strictContentTypes = true;
        config.http.generateEtags = false;
        config.http.compressionStrategy = CompressionStrategy.NONE;
        config.router.ignoreTrailingSlashes = false;
        config.router.treatMultipleSlashesAsSingleSlash = false;
        config.router.caseInsensitiveRoutes = false;
        config.jetty.host = settings.bind();
        config.jetty.port = settings.port();
        config.jetty.threadPool = threads();
        config.jetty.modifyServer(Wiring::configure);
        config.jetty.modifyHttpConfiguration(Wiring::configure);
        config.jetty.modifyServletContextHandler(Wiring::configure);
        routes(config);
    }

    private void routes(JavalinConfig config) {
        config.routes.before(context -> dispatcher.begin(routes, context));
        for (Route route : routes.routes()) {
            Handler handler = context -> metrics.time(route, context, () -> dispatcher.handle(route, context));
            config.routes.addHttpHandler(HandlerType.findOrCreate(route.method().name()), route.path(), handler);
            if (route.method() == Method.GET) {
                config.routes.addHttpHandler(HandlerType.HEAD, route.path(), handler);
            }
        }
        config.routes.exception(HttpResponseException.class, (thrown, context) -> {
            if (thrown.getStatus() == NOT_FOUND || thrown.getStatus() == NOT_ALLOWED) {
                dispatcher.noRoute(routes, context);
            } else {
                dispatcher.failed(thrown, context);
            }
        });
        config.routes.exception(Exception.class, dispatcher::failed);
        config.router.javaLangErrorHandler((response, error) -> {
            throw error;
        });
    }

    private static QueuedThreadPool threads() {
        QueuedThreadPool threads = new QueuedThreadPool(THREADS, IDLE_THREADS, IDLE_MILLIS);
        threads.setName("latchkey-http");
        return threads;
    }

    private static void configure(Server server) {
        server.setErrorHandler(new JettyProblems());
        server.setHandler(new GracefulHandler());
        server.setStopTimeout(DRAIN_MILLIS);
        server.addEventListener(new LifeCycle.Listener() {
            @Override
            public void lifeCycleStopping(LifeCycle stopping) {
                letGo(server);
            }
        });
    }

    /** Connections on which nothing is asked hold the end up for as long as this; what is being answered, is answered. */
    private static void letGo(Server server) {
        for (Connector connector : server.getConnectors()) {
            if (connector instanceof AbstractConnector one) {
                one.setShutdownIdleTimeout(LET_GO_MILLIS);
            }
        }
    }

    private static void configure(HttpConfiguration http) {
        http.setUriCompliance(ADDRESSES);
        http.setSendServerVersion(false);
        http.setSendXPoweredBy(false);
        http.setIdleTimeout(IDLE_MILLIS);
        // else a value takes its letters from an earlier one of the connection that begins alike but for their case
        http.setHeaderCacheCaseSensitive(true);
    }

    private static void configure(ServletContextHandler servlets) {
        servlets.setErrorHandler(new JettyProblems());
        servlets.getServletHandler().setDecodeAmbiguousURIs(true);
    }
}
