package jp.orikaeshi.report;

/** How a state is shown in a report: a colour, a shape and a word, so that none of them has to be seen alone. */
public enum Mark {
    UP("正常", "good", Shape.DISC),
    DEGRADED("性能低下", "warn", Shape.TRIANGLE),
    DOWN("停止", "bad", Shape.DIAMOND),
    UNKNOWN("確認できず", "unsure", Shape.RING),
    MAINTENANCE("保守作業中", "calm", Shape.SQUARE),
    KEPT("達成", "good", Shape.DISC),
    MISSED("未達", "bad", Shape.DIAMOND),
    /** Nothing is promised. */
    NO_PROMISE("お約束なし", "unsure", Shape.RING),
    RUNNING("計測中", "calm", Shape.RING),
    /** The trouble is over, a telephone rings for it still. */
    CALLING("発信中", "calm", Shape.RING),
    PAUSED("一時停止中", "unsure", Shape.SQUARE),
    /** Nobody waits for it any more; neither kept nor broken. */
    WITHDRAWN("取りやめ", "unsure", Shape.SQUARE);

    /** What is drawn before the word. */
    public enum Shape {
        DISC,
        TRIANGLE,
        DIAMOND,
        RING,
        SQUARE
    }

    private final String word;
    private final String tone;
    private final Shape shape;

    Mark(String word, String tone, Shape shape) {
        this.word = word;
        this.tone = tone;
        this.shape = shape;
    }

    /** The word for a customer. */
    public String word() {
        return word;
    }

    /** Name of the colour in the style sheet. */
    public String tone() {
        return tone;
    }

    public Shape shape() {
        return shape;
    }
}
