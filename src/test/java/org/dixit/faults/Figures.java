package org.dixit.faults;

import java.time.Duration;
import java.util.List;

/** What a run is to be judged by beside having passed. */
final class Figures {

    private Figures() {
    }

    static void print(String words, Object... figures) {
        System.out.println("[faults] " + words.formatted(figures));
    }

    static Duration slowest(List<Answer> answers) {
        return quantile(answers, 1);
    }

    static Duration median(List<Answer> answers) {
        return quantile(answers, 0.5);
    }

    private static Duration quantile(List<Answer> answers, double share) {
        var sorted = answers.stream().map(Answer::took).sorted().toList();
        return sorted.get((int) Math.round(share * (sorted.size() - 1)));
    }
}
