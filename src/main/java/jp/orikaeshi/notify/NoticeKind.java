package jp.orikaeshi.notify;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import jp.orikaeshi.mail.MailKind;
import jp.orikaeshi.persistence.CodeConverter;
import jp.orikaeshi.persistence.Coded;

/** What engineers are told. Its words are {@code notify.says.CODE}. */
public enum NoticeKind implements Coded {
    NEW_TICKET,
    PROMISE_WARNED,
    PROMISE_MISSED,
    CALLBACK_UNANSWERED,
    CALLBACK_GIVEN_UP,
    /** Their own telephone rang for a call-back, and they did not answer it. */
    CALLBACK_MISSED,
    PROVIDER_DOWN,
    PROVIDER_BACK,
    PROVIDER_DISMISSED,
    /** They try one of their ways. */
    TEST;

    /** The same as by mail; mails to customers are none of this. */
    static NoticeKind of(MailKind mail) {
        return Coded.of(NoticeKind.class, mail.code());
    }

    /** Whether it is told in quiet hours, whatever the ticket is about. */
    boolean urgent() {
        return switch (this) {
            case PROMISE_MISSED, CALLBACK_UNANSWERED, CALLBACK_GIVEN_UP, TEST -> true;
            default -> false;
        };
    }

    /** Whether those who have chosen no ways get it by mail. */
    boolean mailed() {
        return this != CALLBACK_MISSED && this != TEST;
    }

    /** Stored as its code, wherever {@code @Convert} names it. */
    @Converter
    public static class Column extends CodeConverter<NoticeKind> implements AttributeConverter<NoticeKind, String> {
        public Column() {
            super(NoticeKind.class);
        }
    }
}
