package dev.latchkey.domain.username;

/**
 * The secret of a second factor as it is kept: encrypted for one username.
 *
 * @param keyId names the key it was sealed with
 * @param cipher Base64; no two seals are equal
 */
public record SealedFactor(String keyId, String cipher) {
    @Override
    public String toString() {
        return "(sealed)";
    }
}
