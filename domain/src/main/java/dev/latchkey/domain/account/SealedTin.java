package dev.latchkey.domain.account;

/**
 * A TIN as it is stored: encrypted, with a keyed hash beside it by which two are compared (ACC-5).
 *
 * @param keyId which key encrypted it
 * @param cipher Base64 of nonce, cipher text and tag
 * @param compareKeyId which key made the hash
 * @param compare Base64 of the keyed hash over the digits; the kind does not count, EIN and SSN never share a number
 */
public record SealedTin(String keyId, String cipher, String compareKeyId, String compare) {
    @Override
    public String toString() {
        return "(sealed)";
    }
}
