package jp.orikaeshi.mail.smtp;

import jp.orikaeshi.mail.Letter;
import jp.orikaeshi.mail.MailFailure;
import jp.orikaeshi.mail.Mailer;

/** Mail is off. Letters from before that wait until there is a server again, or until they are too old. */
final class NoMailer implements Mailer {
    @Override
    public boolean open() {
        return false;
    }

    @Override
    public void send(Letter letter) throws MailFailure {
        throw MailFailure.temporary("there is no mail server");
    }
}
