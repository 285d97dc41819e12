package jp.orikaeshi.callback.web;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;

/** What the forms of a call-back's page hold; each has some of it. */
public class BoardForm {
    @FormParam("version")
    @DefaultValue("")
    String version = "";

    @FormParam("engineer")
    @DefaultValue("")
    String engineer = "";

    @FormParam("from")
    @DefaultValue("")
    String from = "";

    @FormParam("until")
    @DefaultValue("")
    String until = "";

    @FormParam("reason")
    @DefaultValue("")
    String reason = "";
}
