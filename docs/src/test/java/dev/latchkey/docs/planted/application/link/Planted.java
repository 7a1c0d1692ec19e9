package dev.latchkey.docs.planted.application.link;

import com.fasterxml.jackson.databind.JsonNode;
import dev.latchkey.docs.planted.application.Latchkey;
import dev.latchkey.docs.planted.application.memory.InMemoryLinks;
import dev.latchkey.docs.planted.jooq.link.LinkRows;
import java.sql.Connection;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;

interface Planted {
    interface KnowsTheMemory {
        InMemoryLinks links();
    }

    interface KnowsTheHexagon {
        Latchkey latchkey();
    }

    interface KnowsAnAdapter {
        LinkRows rows();
    }

    interface ReadsJson {
        JsonNode json();
    }

    interface HashesPasswords {
        Argon2BytesGenerator generator();
    }

    interface SpeaksJdbc {
        Connection connection();
    }

    interface LinkService {}

    interface LinkImpl {}
}
