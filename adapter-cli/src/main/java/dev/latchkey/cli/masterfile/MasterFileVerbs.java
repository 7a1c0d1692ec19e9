package dev.latchkey.cli.masterfile;

import dev.latchkey.cli.shared.Tools;

/** What can be done with codes and payers. */
public final class MasterFileVerbs {
    private MasterFileVerbs() {}

    /** A command for each, in the order help lists them in. */
    public static Object[] of(Tools tools) {
        return new Object[] {
            new CodesList(tools),
            new CodesAdd(tools),
            new CodesSet(tools),
            new CodesRemove(tools),
            new CodesImport(tools),
            new CodesExport(tools),
            new CodesCopy(tools),
            new CodesUndo(tools)
        };
    }
}
