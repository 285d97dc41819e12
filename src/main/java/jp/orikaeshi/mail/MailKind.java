package jp.orikaeshi.mail;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import jp.orikaeshi.persistence.CodeConverter;
import jp.orikaeshi.persistence.Coded;

/** What is mailed. Its words are {@code mail.CODE.subject} and {@code mail.CODE.text}. */
public enum MailKind implements Coded {
    /** To the customer: we have it, under this number, and call by then. */
    RECEIVED,
    /** To the customer: it is over, with the report. */
    RESOLVED,
    /** To the customer: how it goes, in the words of an engineer. */
    UPDATE,
    /** To the customer: the report says something else now. */
    REPORT_REVISED,
    /** To a contact of the customer: there is an emergency, and their telephone rings. */
    EMERGENCY,
    /** To engineers: there is a new ticket. */
    NEW_TICKET,
    /** To engineers: a share of a promise's time has passed. */
    PROMISE_WARNED,
    /** To engineers and managers: a promise was broken. */
    PROMISE_MISSED,
    /** To engineers and managers: nobody on duty took the call-back in all rounds. */
    CALLBACK_UNANSWERED,
    /** To engineers and managers: the customer was not reached in all the time there was. */
    CALLBACK_GIVEN_UP,
    /** To engineers on duty: several customers are down together, at one provider. */
    PROVIDER_DOWN,
    /** To whoever was told that it began: it is over. */
    PROVIDER_BACK,
    /** To whoever was told that it began: a colleague says that it is none. */
    PROVIDER_DISMISSED,
    /** To managers: there are hours to come, or now, with nobody on duty. */
    DUTY_UNCOVERED,
    /** To administrators: the list of public holidays ends soon. */
    HOLIDAYS_ENDING,
    /** To the customer: the report of a month, once somebody stands for it. */
    MONTHLY;

    /** Whether the report goes with it. */
    boolean encloses() {
        return this == RESOLVED || this == REPORT_REVISED;
    }

    /** Stored as its code, wherever {@code @Convert} names it. */
    @Converter
    public static class Column extends CodeConverter<MailKind> implements AttributeConverter<MailKind, String> {
        public Column() {
            super(MailKind.class);
        }
    }
}
