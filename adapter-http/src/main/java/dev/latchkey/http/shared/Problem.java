package dev.latchkey.http.shared;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.google.common.collect.ImmutableList;
import dev.latchkey.domain.shared.Reason;
import org.jspecify.annotations.Nullable;

/**
 * Why a call was not answered as asked, in the shape of RFC 9457.
 *
 * @param code a {@link Reason}'s name, {@code STORE_UNAVAILABLE} or {@code DEFECT}
 * @param errors what is wrong place by place
 * @param incident what a defect is found by in the log, or null
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record Problem(
        String type,
        String title,
        int status,
        String detail,
        String code,
        ImmutableList<Fault> errors,
        @Nullable String incident) {
    static final String CONTENT_TYPE = "application/problem+json";

    /**
     * One thing that is wrong, and where: in the body, the query, a header or a file; one of them is said.
     *
     * @param pointer a JSON Pointer (RFC 6901); the empty one is the whole body
     * @param place a line or a column of a file
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Fault(
            @Nullable String pointer,
            @Nullable String parameter,
            @Nullable String header,
            @Nullable String place,
            String code,
            String message) {
        static Fault at(String pointer, Reason reason) {
            return new Fault(pointer, null, null, null, reason.name(), reason.sentence());
        }

        static Fault parameter(String name, Reason reason) {
            return new Fault(null, name, null, null, reason.name(), reason.sentence());
        }

        static Fault header(String name, Reason reason) {
            return new Fault(null, null, name, null, reason.name(), reason.sentence());
        }

        static Fault inFile(String place, Reason reason) {
            return new Fault(null, null, null, place, reason.name(), reason.sentence());
        }
    }

    static Problem of(int status, String title, Reason reason, ImmutableList<Fault> errors) {
        return new Problem(type(reason.name()), title, status, reason.sentence(), reason.name(), errors, null);
    }

    static Problem other(int status, String code, String title, String detail, @Nullable String incident) {
        return new Problem(type(code), title, status, detail, code, ImmutableList.of(), incident);
    }

    private static String type(String code) {
        return "urn:latchkey:problem:" + code;
    }
}
