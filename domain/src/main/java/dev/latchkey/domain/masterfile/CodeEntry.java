package dev.latchkey.domain.masterfile;

/**
 * One entry of a master file (COD-1). Two entries are the same when all that stands in them is equal; where they came from is
 * not in them.
 */
public sealed interface CodeEntry permits DiagnosisCode, BillingCode, Payer {
    /** By what it is known in its list (COD-2). */
    CodeKey key();

    /** What a person reads first: a description, or a payer's name. */
    String title();

    /** The words it is found by, folded, a blank before each. */
    String searched();
}
