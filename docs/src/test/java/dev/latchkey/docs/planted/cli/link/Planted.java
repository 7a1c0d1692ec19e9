package dev.latchkey.docs.planted.cli.link;

import dev.latchkey.docs.planted.cli.boot.Wiring;
import dev.latchkey.docs.planted.jooq.link.LinkRows;
import java.net.http.HttpClient;
import picocli.CommandLine;

interface Planted {
    interface CommandThatKnowsTheStore {
        LinkRows rows();
    }

    interface CommandThatCallsOut {
        HttpClient client();
    }

    interface KeepsAllRules {
        Wiring wiring();

        default void talk(CommandLine line) {
            System.out.println(line);
        }
    }
}
