package org.jumptojob.settings;

/** A setting that is missing or cannot be used. The message is one sentence for the person who starts the server. */
public class SettingProblem extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public SettingProblem(Setting setting, String what) {
        super("The setting " + setting.variable() + " " + what);
    }
}
