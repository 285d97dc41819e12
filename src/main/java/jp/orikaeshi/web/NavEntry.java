package jp.orikaeshi.web;

import java.util.List;

/** A place in the main navigation. A feature offers its own as a CDI bean. */
public interface NavEntry {
    /** Where it leads, such as {@code /tickets}; also what a page's address starts with while the entry is current. */
    String href();

    /** Key of its words. */
    String text();

    /** Who sees it. */
    List<String> roles();

    /** Lower comes first: 10 tickets, 20 status, 30 reports, 40 simulator, 80 and above for admins. */
    int position();
}
