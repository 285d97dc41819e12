package jp.orikaeshi.callback;

/** This colleague cannot be called into the talk: on the telephone, in it already, or another one is being called. */
public class ColleagueNotFree extends RuntimeException {
    public ColleagueNotFree(String engineer) {
        super(engineer + " cannot be called into the talk now.");
    }
}
