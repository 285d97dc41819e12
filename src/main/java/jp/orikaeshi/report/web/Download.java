package jp.orikaeshi.report.web;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** A file as an answer. */
final class Download {
    private Download() {}

    /** Shown by the browser, and saved under {@code name}. */
    static Response pdf(String name, byte[] bytes) {
        return Response.ok(bytes, "application/pdf")
                .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"" + name + ".pdf\"")
                .build();
    }

    /** Saved under {@code name}: a browser that showed it would lose its language. */
    static Response csv(String name, byte[] bytes) {
        return Response.ok(bytes, MonthlyCsv.MEDIA_TYPE)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + ".csv\"")
                .build();
    }

    /** Saved under {@code name}, as it is. */
    static Response json(String name, byte[] bytes) {
        return Response.ok(bytes, MediaType.APPLICATION_JSON)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + ".json\"")
                .build();
    }
}
