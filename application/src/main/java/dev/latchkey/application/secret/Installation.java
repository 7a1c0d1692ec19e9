package dev.latchkey.application.secret;

import com.google.common.collect.ImmutableMap;

/** What one installation's store remembers of itself. */
public interface Installation {
    /** Check values by key ("purpose id"); empty on an empty schema. */
    ImmutableMap<String, String> keyChecks();

    /** Remembers a key's check value; one that is there stays as it is. */
    void rememberKey(String key, String checkValue);

    /** Names of a host's own portions by position (PRV-1). */
    ImmutableMap<Integer, String> portions();

    /** Remembers a portion's position; one that is there stays as it is. */
    void rememberPortion(int position, String name);
}
