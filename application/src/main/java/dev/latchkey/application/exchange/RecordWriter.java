package dev.latchkey.application.exchange;

import java.io.IOException;

/** Writes records one after the other, keeping none. For one thread. */
interface RecordWriter<T> {
    void write(T record) throws IOException;

    /** Everything written so far is on its way; after the last record the file is whole. */
    void flush() throws IOException;
}
