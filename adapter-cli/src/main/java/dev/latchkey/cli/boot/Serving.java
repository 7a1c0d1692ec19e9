package dev.latchkey.cli.boot;

import dev.latchkey.application.Latchkey;
import dev.latchkey.cli.shared.Card;
import dev.latchkey.cli.shared.Screen;
import dev.latchkey.cli.shared.WrongSetting;
import dev.latchkey.domain.shared.Rejected;
import dev.latchkey.http.HttpServer;
import dev.latchkey.http.HttpSettings;
import java.io.UncheckedIOException;
import java.net.URI;

/** A server that runs in this process. */
record Serving(HttpServer server) implements AutoCloseable {
    /**
     * Starts it as it is configured.
     *
     * @throws WrongSetting when it cannot listen so
     */
    static Serving start(Machine machine, Latchkey latchkey) {
        Configuration configuration = machine.configuration();
        Read read = new Read(configuration);
        try {
            HttpSettings settings = new HttpSettings(
                    String.valueOf(configuration.text(Setting.HTTP_BIND)),
                    read.whole(Setting.HTTP_PORT),
                    configuration.text(Setting.HTTP_BASE_URL),
                    read.list(Setting.HTTP_TRUSTED_PROXIES),
                    machine::isReachable);
            return new Serving(HttpServer.start(latchkey, settings));
        } catch (Rejected rejected) {
            throw read.settingOf(rejected);
        } catch (UncheckedIOException e) {
            throw new WrongSetting(
                    Setting.HTTP_PORT.key(),
                    "Nobody can listen at " + configuration.text(Setting.HTTP_BIND) + " port "
                            + configuration.text(Setting.HTTP_PORT) + ": it is taken, or not allowed. Choose another.");
        }
    }

    /** One line, so that whoever started the process knows that it can be reached, and where. */
    void announce(Screen screen) {
        if (screen.json()) {
            screen.answer(new Card().json("address", address()));
        } else {
            screen.data("Latchkey listens at " + address());
        }
        screen.flush();
    }

    URI address() {
        return server.address();
    }

    @Override
    public void close() {
        server.close();
    }
}
