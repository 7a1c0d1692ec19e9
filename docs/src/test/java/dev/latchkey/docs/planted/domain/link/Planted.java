package dev.latchkey.docs.planted.domain.link;

import com.google.common.collect.ImmutableList;
import dev.latchkey.docs.planted.application.link.JoinAccount;
import java.io.InputStream;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;
import java.util.logging.Level;
import net.jqwik.api.Arbitrary;
import org.slf4j.Logger;

interface Planted {
    interface LooksAtTheClock {
        default Instant now() {
            return Instant.now();
        }
    }

    interface ThrowsDice {
        SecureRandom dice();
    }

    interface MakesUpIds {
        default UUID id() {
            return UUID.randomUUID();
        }
    }

    interface ReadsFiles {
        InputStream file();
    }

    interface AsksTheMachine {
        default ZoneId zone() {
            return ZoneId.systemDefault();
        }
    }

    interface KnowsAUseCase {
        JoinAccount useCase();
    }

    interface Logs {
        Logger logger();
    }

    interface UsesWhatHasNoRoom {
        Arbitrary<String> strings();
    }

    interface LogsPastSlf4j {
        Level level();
    }

    interface KeepsAllRules {
        ImmutableList<Link> links();
    }
}
