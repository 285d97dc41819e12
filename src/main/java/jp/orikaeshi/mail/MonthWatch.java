package jp.orikaeshi.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jp.orikaeshi.report.monthly.MonthReviewed;

/** Mails a customer whose plan says so the report of their month, once somebody stands for it. */
@ApplicationScoped
class MonthWatch {
    @Inject
    MonthMailDesk desk;

    void reviewed(@Observes MonthReviewed event) {
        int unused = desk.send(event.report());
    }
}
