package dev.latchkey.application;

import dev.latchkey.application.exchange.ExportCodes;
import dev.latchkey.application.exchange.ImportCodes;
import dev.latchkey.application.masterfile.AddCode;
import dev.latchkey.application.masterfile.ApplyCopy;
import dev.latchkey.application.masterfile.ChangeCode;
import dev.latchkey.application.masterfile.Copying;
import dev.latchkey.application.masterfile.ListCodes;
import dev.latchkey.application.masterfile.Lists;
import dev.latchkey.application.masterfile.PlanCopy;
import dev.latchkey.application.masterfile.RemoveCode;
import dev.latchkey.application.masterfile.ShowPlan;
import dev.latchkey.application.masterfile.Targets;
import dev.latchkey.application.masterfile.UndoCopy;

/** Everything about codes and payers, and copies of them (COD-1 to COD-10). Safe for many threads. */
public final class MasterFileCases {
    private final Collaborators with;
    private final Lists lists;
    private final Targets targets;

    MasterFileCases(Collaborators with) {
        this.with = with;
        this.lists = new Lists(with.guards, with.store.masterFiles());
        this.targets = new Targets(lists, with.store.masterFiles(), with.store.copyPlans(), with.store.copies());
    }

    /** What is in a list. */
    public ListCodes list() {
        return new ListCodes(with.acts, lists, with.store.masterFiles(), with.cursors);
    }

    /** Adds one entry. */
    public AddCode add() {
        return new AddCode(with.acts, lists, with.store.masterFiles(), with.log);
    }

    /** Changes one. */
    public ChangeCode change() {
        return new ChangeCode(with.acts, lists, with.store.masterFiles(), with.log);
    }

    /** Takes one out. */
    public RemoveCode remove() {
        return new RemoveCode(with.acts, lists, with.store.masterFiles(), with.log);
    }

    /** Reads a list from a file. */
    public ImportCodes importCodes() {
        return new ImportCodes(with.acts, lists, with.store.masterFiles(), with.log);
    }

    /** Writes a list to a file. */
    public ExportCodes exportCodes() {
        return new ExportCodes(with.acts, lists, with.store.masterFiles(), with.log);
    }

    /** Copy Codes to Another Account: what it would do. */
    public PlanCopy planCopy() {
        return new PlanCopy(with.acts, lists, with.store.masterFiles(), targets, with.ids, with.clock);
    }

    /** A plan as it stands. */
    public ShowPlan showPlan() {
        ShowPlan.Reading reading = new ShowPlan.Reading(with.store.copies(), with.cursors);
        return new ShowPlan(with.acts, with.guards, lists, targets, reading, with.clock);
    }

    /** Copy Now. */
    public ApplyCopy applyCopy() {
        Copying copying = new Copying(with.store.masterFiles(), with.store.copies(), with.log, with.ids);
        return new ApplyCopy(with.acts, with.guards, lists, targets, copying, with.clock);
    }

    /** Takes a copy back. */
    public UndoCopy undoCopy() {
        return new UndoCopy(with.acts, with.guards, lists, with.store.masterFiles(), with.store.copies(), with.log);
    }
}
