package jp.orikaeshi.settings;

/** A setting is missing or makes no sense. The message is one line that starts with the setting's name. */
public final class WrongSetting extends RuntimeException {
    private static final long serialVersionUID = 1;

    public WrongSetting(String name, String why) {
        super(name + ": " + why);
    }
}
