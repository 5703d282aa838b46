package org.jumptojob.content.check;

import static org.jumptojob.content.Sample.MODULE;

import org.jumptojob.content.Sample;

/** The sample with one more activity at the end of its module. */
final class Added {

    static final String STRUCTURE = MODULE + "05-more.yaml";
    static final String TEXT = MODULE + "05-more.en.yaml";
    static final String EASY = MODULE + "05-more.en-simple.yaml";

    private Added() {}

    /**
     * @param content the lines below {@code content:}, each indented
     * @param text the text file, the same in English and in easy words
     */
    static Sample activity(String type, String content, String text) {
        Sample sample = Sample.content();
        String list = sample.texts().get(MODULE + "04-list.yaml");
        String head = list.substring(0, list.indexOf("content:"))
                .replace("s-m1-list", "s-m1-more")
                .replace("type: checklist", "type: " + type);
        return sample.replace(MODULE + "module.yaml", "04-list]", "04-list, 05-more]")
                .with(STRUCTURE, head + "content:\n" + content)
                .with(TEXT, text)
                .with(EASY, text);
    }

    static Sample.Broken check(Sample sample) {
        return sample.checkedBy(ContentCheck::check);
    }
}
