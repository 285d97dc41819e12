package jp.orikaeshi.mail;

import jp.orikaeshi.persistence.Coded;

/** Why a customer gets no mail: on the ticket's timeline, since an engineer may want to tell them otherwise. */
enum Withheld implements Coded {
    /** There is no mail server. */
    OFF,
    /** Whoever called only claimed to be this customer. Nobody may make us write to somebody else about a ticket. */
    UNVERIFIED,
    /** None of the customer's contacts has a mail address. */
    NO_ADDRESS
}
