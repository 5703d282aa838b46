package org.jumptojob.e2e.sweep;

/** Writes on every sheet that is the trainee's own, so that their pages show all that they can show. */
final class OwnSheets {

    private OwnSheets() {}

    static void write(Browserful trainee) {
        trainee.post("/do/plan/wishes/save", "version", "0", "dream", "A garden.", "keep", "yes", "label", "At first");
        // The second text knows of no first one, as a second tab would.
        trainee.post("/do/plan/wishes/save", "version", "1", "dream", "A garden\nand a bench.", "matters", "Calm.");
        trainee.post("/do/plan/wishes/save", "version", "1", "dream", "A kitchen with a large window.");
        trainee.post("/do/plan/strengths/save", "version", "0", "can", "I listen. My friends tell me things.");
        trainee.post("/do/plan/people/save", "version", "0", "mine", "My uncle: he shows me how he works.");
        trainee.post("/do/plan/own/save", "version", "0", "title", "Questions", "text", "What do they wear there?");
        trainee.post(
                "/do/plan/steps/save",
                "version",
                "0",
                "what-1",
                "Ask at the garden centre",
                "who-1",
                "my sister",
                "when-1",
                "2030-05-12",
                "remind-1",
                "yes",
                "what-2",
                "Write down how it was",
                "done-2",
                "yes");
        String[] hardDays = {
            "version",
            "0",
            "text-good",
            "I hum.",
            "head-early",
            "When the fog comes",
            "text-early",
            "I leave messages unread.",
            "head-own1",
            "My dog",
            "text-own1",
            "She knows it first.",
            "work",
            "Tell me in the morning what comes first."
        };
        trainee.post("/do/hard-days/save", hardDays);
        trainee.post("/do/hard-days/save", "version", "0", "text-good", "I sing in the bus.");
        trainee.post("/do/my-card/save", "version", "0", "pick", "quiet", "pick", "one", "own", "Let me draw it.");
    }
}
