package dev.latchkey.docs.planted.domain.shared;

import dev.latchkey.docs.planted.domain.link.Link;

interface Planted {
    interface KnowsAFeatureToTheRight {
        Link link();
    }
}
