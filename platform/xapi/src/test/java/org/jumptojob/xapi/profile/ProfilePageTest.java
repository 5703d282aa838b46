package org.jumptojob.xapi.profile;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jumptojob.xapi.StatementReader;
import org.junit.jupiter.api.Test;

/** Holds the page for people, {@code platform/docs/xapi-profile.md}, against the profile. */
class ProfilePageTest {
    private static final Pattern EXAMPLE =
            Pattern.compile("^### [^`\n]*`([a-z-]+)`$.*?^```json$(.*?)^```$", Pattern.MULTILINE | Pattern.DOTALL);

    @Test
    void everyKindOfEventHasAnExampleThatMatchesItsTemplate() throws IOException {
        String page = Files.readString(Path.of("..", "docs", "xapi-profile.md"));
        ProfileCheck check = new ProfileCheck();
        List<String> told = new ArrayList<>();
        for (MatchResult example : EXAMPLE.matcher(page).results().toList()) {
            told.add(example.group(1));
            ProfileCheck.Finding finding =
                    check.check(StatementReader.readOne(example.group(2)).json());
            assertEquals(List.of(), finding.problems(), example.group(1));
            assertEquals(Profile.BASE + "templates/" + example.group(1), finding.template());
        }
        assertEquals(
                ProfileTemplates.load().all().stream()
                        .map(StatementTemplate::shortName)
                        .toList(),
                told);
    }
}
