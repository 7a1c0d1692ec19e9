package dev.latchkey.http;

import com.google.common.collect.ImmutableList;
import dev.latchkey.application.Latchkey;
import dev.latchkey.http.account.PracticeSetupApi;
import dev.latchkey.http.activity.ActivityApi;
import dev.latchkey.http.decision.DecisionsApi;
import dev.latchkey.http.link.AcceptingApi;
import dev.latchkey.http.link.ChangesApi;
import dev.latchkey.http.link.InvitationsApi;
import dev.latchkey.http.link.JoiningApi;
import dev.latchkey.http.link.OwnershipApi;
import dev.latchkey.http.link.SignUpApi;
import dev.latchkey.http.link.SuspensionsApi;
import dev.latchkey.http.link.UsernamesApi;
import dev.latchkey.http.masterfile.CodeFilesApi;
import dev.latchkey.http.masterfile.CodesApi;
import dev.latchkey.http.masterfile.CopiesApi;
import dev.latchkey.http.session.MeApi;
import dev.latchkey.http.session.MySessionsApi;
import dev.latchkey.http.session.MyTokensApi;
import dev.latchkey.http.session.ResetsApi;
import dev.latchkey.http.session.SecondFactorApi;
import dev.latchkey.http.session.SessionsApi;
import dev.latchkey.http.shared.BaseUrl;
import dev.latchkey.http.shared.Dispatcher;
import dev.latchkey.http.shared.Route;
import dev.latchkey.http.shared.RouteTable;
import io.javalin.Javalin;
import io.javalin.util.JavalinBindException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.URI;

/**
 * Latchkey over HTTP, listening from {@link #start} until {@link #close}.
 *
 * <p>Keeps nothing a second server would not see; closes nothing it was given. Safe for many threads.
 */
public final class HttpServer implements AutoCloseable {
    private final Javalin javalin;
    private final Metrics metrics;
    private final BaseUrl baseUrl;

    private HttpServer(Javalin javalin, Metrics metrics, BaseUrl baseUrl) {
        this.javalin = javalin;
        this.metrics = metrics;
        this.baseUrl = baseUrl;
    }

    /**
     * Starts to listen.
     *
     * @throws UncheckedIOException when the port is taken or may not be listened at
     */
    public static HttpServer start(Latchkey latchkey, HttpSettings settings) {
        Metrics metrics = new Metrics();
        metrics.watch(latchkey.waitingEvents());
        Listening listening = new Listening(settings);
        Dispatcher dispatcher = new Dispatcher(latchkey, settings.trustedProxies(), listening::baseUrl);
        RouteTable routes = routes(latchkey, settings, metrics);
        Javalin javalin = Javalin.create(new Wiring(settings, dispatcher, routes, metrics)::configure);
        try {
            javalin.start();
        } catch (JavalinBindException e) {
            metrics.close();
            throw new UncheckedIOException((BindException) new BindException(e.getMessage()).initCause(e));
        }
        listening.began(javalin.port());
        return new HttpServer(javalin, metrics, listening.baseUrl());
    }

    static RouteTable routes(Latchkey latchkey, HttpSettings settings, Metrics metrics) {
        return new RouteTable(ImmutableList.<Route>builder()
                .addAll(new SignUpApi(latchkey).routes())
                .addAll(new SessionsApi(latchkey).routes())
                .addAll(new MeApi(latchkey).routes())
                .addAll(new SecondFactorApi(latchkey).routes())
                .addAll(new MySessionsApi(latchkey).routes())
                .addAll(new MyTokensApi(latchkey).routes())
                .addAll(new ResetsApi(latchkey).routes())
                .addAll(new JoiningApi(latchkey).routes())
                .addAll(new PracticeSetupApi(latchkey).routes())
                .addAll(new UsernamesApi(latchkey).routes())
                .addAll(new SuspensionsApi(latchkey).routes())
                .addAll(new InvitationsApi(latchkey).routes())
                .addAll(new AcceptingApi(latchkey).routes())
                .addAll(new OwnershipApi(latchkey).routes())
                .addAll(new ChangesApi(latchkey).routes())
                .addAll(new CodeFilesApi(latchkey).routes())
                .addAll(new CodesApi(latchkey).routes())
                .addAll(new CopiesApi(latchkey).routes())
                .addAll(new DecisionsApi(latchkey).routes())
                .addAll(new ActivityApi(latchkey).routes())
                .addAll(new HealthApi(settings.ready(), metrics).routes())
                .addAll(new Pages().routes())
                .build());
    }

    /** What people reach it by: the base URL where one is set, else the bound address. */
    public URI address() {
        return baseUrl.uri();
    }

    /** The port it listens at. */
    public int port() {
        return javalin.port();
    }

    /** Takes no more requests, lets those that run finish for some seconds, and stops. */
    @Override
    public void close() {
        javalin.stop();
        metrics.close();
    }
}
