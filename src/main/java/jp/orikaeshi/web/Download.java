package jp.orikaeshi.web;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** A file as an answer. */
public final class Download {
    /** The media type of a table for a spreadsheet. */
    public static final String TABLE = "text/csv;charset=UTF-8;header=present";

    private Download() {}

    /** Shown by the browser, and saved under {@code name}. */
    public static Response pdf(String name, byte[] bytes) {
        return Response.ok(bytes, "application/pdf")
                .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"" + name + ".pdf\"")
                .build();
    }

    /** Saved under {@code name}: a browser that showed it would lose its language. */
    public static Response csv(String name, byte[] bytes) {
        return Response.ok(bytes, TABLE)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + ".csv\"")
                .build();
    }

    /** Saved under {@code name}, as it is. */
    public static Response json(String name, byte[] bytes) {
        return Response.ok(bytes, MediaType.APPLICATION_JSON)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + ".json\"")
                .build();
    }
}
