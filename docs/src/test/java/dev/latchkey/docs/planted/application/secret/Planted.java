package dev.latchkey.docs.planted.application.secret;

import dev.latchkey.docs.planted.application.link.JoinAccount;

interface Planted {
    interface IsASecretThatKnowsAFeature {
        JoinAccount joinAccount();
    }
}
