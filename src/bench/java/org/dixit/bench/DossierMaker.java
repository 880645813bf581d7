package org.dixit.bench;

import static org.dixit.bench.Words.one;
import static org.dixit.bench.Words.same;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.dixit.bench.Words.Phrase;
import org.dixit.value.Sha256;

/**
 * Writes a dossier of any size, the same for the same size and seed, whose distributions resemble those of the example
 * about Kursk: a few actors speak most and a few events are spoken of most, questions have 1 to 7 answers, of which some
 * disagree. Memory does not grow with its size: whatever has a number is made from its number alone.
 */
final class DossierMaker {

    private static final LocalDate BEGIN = LocalDate.of(2014, 3, 1);
    private static final int DAYS = 4_200;
    private static final double ANSWERS_PER_QUESTION = 2.4;
    private static final double CLAIMS_WITH_A_QUESTION = 0.75;
    private static final int[] ANSWERS = {1, 1, 1, 1, 1, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 4, 4, 5, 6, 7};
    private static final List<String> EVENT_KINDS = List.of("BATTLE", "STRIKE", "OFFENSIVE", "MILITARY_WITHDRAWAL", "MEETING",
            "TREATY", "MILITARY_DEPLOYMENT", "CAPTURE");
    private static final List<String> BODIES = List.of("GOVERNMENT_BODY", "ARMED_FORCES", "INTELLIGENCE_SERVICE", "ORGANISATION");

    private final ObjectMapper mapper = JsonMapper.builder().build();
    private final long seed;
    private final int claims;
    private final int actors;
    private final int states;
    private final int documents;
    private final int events;
    private final int questions;
    private final Zipf speakers;
    private final Zipf topics;

    DossierMaker(int claims, long seed) {
        this.seed = seed;
        this.claims = claims;
        this.actors = Math.max(40, claims / 50);
        this.states = Math.min(60, actors / 7);
        this.documents = Math.max(5, claims / 12);
        this.events = Math.max(10, claims / 10);
        this.questions = Math.max(10, (int) (claims * CLAIMS_WITH_A_QUESTION / ANSWERS_PER_QUESTION));
        this.speakers = new Zipf(actors, 1);
        this.topics = new Zipf(events, 0.7);
    }

    String key() {
        return "bench-" + claims;
    }

    void write(OutputStream stream) throws IOException {
        line(stream, texts(object("dossier", key()).put("version", 1), "title", new Phrase("A dossier for measuring", "Un dossier pour mesurer")));
        for (int i = 0; i < actors; i++) {
            line(stream, actor(i));
        }
        for (int i = 0; i < documents; i++) {
            line(stream, document(i));
        }
        for (int i = 0; i < events; i++) {
            line(stream, event(i));
        }
        for (int i = 0; i < questions; i++) {
            line(stream, question(i));
        }
        int written = 0;
        for (int i = 0; i < questions && written < claims; i++) {
            int answers = ANSWERS[random("answers", i).nextInt(ANSWERS.length)];
            for (int answer = 0; answer < answers && written < claims; answer++) {
                line(stream, answer(written++, i, answer));
            }
        }
        while (written < claims) {
            line(stream, remark(written++));
        }
    }

    private ObjectNode actor(int i) {
        var random = random("actor", i);
        var name = same(Words.name(i));
        if (i < states) {
            return texts(object("actor", actorKey(i)).put("kind", "STATE"), "name", name);
        }
        var kind = isPerson(i) ? "PERSON" : i % 6 == 1 ? "MEDIA" : one(BODIES, random);
        var actor = texts(object("actor", actorKey(i)).put("kind", kind), "name", kind.equals("PERSON")
                ? same(Words.name(random.nextInt(2_000)) + " " + name.english())
                : new Phrase("%s Office", "Bureau de %s").with(name));
        if (random.nextInt(2) == 0) {
            actor.putArray("aliases").add(name.english().substring(0, 3).toUpperCase() + i);
        }
        if (i % 8 == 0) {
            actor.put("anonymous", true);
        }
        if (!kind.equals("MEDIA") || random.nextBoolean()) {
            var affiliation = actor.putArray("affiliations").addObject();
            // Bodies belong to states; people hold an office of a state, or of a body that comes before them.
            int body = random.nextInt(Math.min(i, 4 * states));
            affiliation.put("to", actorKey(isPerson(i) && !isPerson(body) ? body : new Zipf(states, 0.8).next(random)));
            affiliation.put("role", kind.equals("MEDIA") ? "BASED_IN" : isPerson(i) ? "REPRESENTS" : "PART_OF");
            if (isPerson(i)) {
                texts(affiliation, "title", one(Words.OFFICES, random));
                if (random.nextInt(3) == 0) {
                    affiliation.put("since", BEGIN.plusDays(random.nextInt(DAYS)).toString());
                }
            }
        }
        return actor;
    }

    private ObjectNode document(int i) {
        var random = random("document", i);
        boolean french = random.nextInt(3) == 0;
        var title = one(Words.HAPPENINGS, random).with(same(town(topics.next(random))));
        var document = object("document", documentKey(i));
        document.putObject("title").put(french ? "fr" : "en", (french ? title.french() : title.english()) + " (" + i + ")");
        return document.put("language", french ? "fr" : "en")
                .put("published", published(i).toString())
                .put("publisher", actorKey(speakers.next(random)))
                .put("characters", 4_000 + random.nextInt(8_000))
                .put("sha256", Sha256.of(documentKey(i)));
    }

    private ObjectNode event(int i) {
        var random = random("event", i);
        var event = texts(object("event", eventKey(i)).put("kind", EVENT_KINDS.get(i % EVENT_KINDS.size())), "title",
                Words.HAPPENINGS.get(i % Words.HAPPENINGS.size()).with(same(town(i))));
        var day = occurred(i);
        event.put("occurred", switch (random.nextInt(5)) {
            case 0 -> day.toString().substring(0, 7);
            case 1 -> day + "~";
            case 2 -> day + "/" + day.plusDays(1 + random.nextInt(30));
            default -> day.toString();
        });
        event.putObject("place").put("name", town(i)).put("latitude", 44 + random.nextInt(900) / 100.0).put("longitude", 22 + random.nextInt(1_800) / 100.0);
        if (i > 20 && random.nextInt(3) > 0) {
            event.put("partOf", eventKey(random.nextInt(i / 10 + 1)));
        }
        int initiator = speakers.next(random);
        event.putArray("participants")
                .add(object().put("actor", actorKey(initiator)).put("role", "INITIATOR"))
                .add(object().put("actor", actorKey((initiator + 1 + random.nextInt(states)) % actors)).put("role", "TARGET"));
        return event;
    }

    private ObjectNode question(int i) {
        var random = random("question", i);
        int event = topics.next(random);
        var question = object("question", questionKey(i)).put("event", eventKey(event));
        if (isQuantity(i)) {
            question.put("kind", "QUANTITY");
            texts(question, "text", new Phrase("How many %s were %s near %s?", "Combien de %s ont été %s près de %s ?")
                    .with(Words.COUNTED.get(i % Words.COUNTED.size()), Words.FATES.get(i % Words.FATES.size()), same(town(event))));
            texts(question, "unit", Words.COUNTED.get(i % Words.COUNTED.size()));
        } else {
            question.put("kind", "POLAR");
            texts(question, "text", new Phrase("Has %s been taken?", "%s a-t-elle été prise ?").with(same(town(event))));
        }
        return question.put("temporality", List.of("FIXED", "FIXED", "VARYING", "CUMULATIVE").get(random.nextInt(4)));
    }

    private ObjectNode answer(int i, int question, int answer) {
        int event = topics.next(random("question", question));
        var random = random("claim", i);
        var stance = random.nextInt(20);
        var claim = claim(i, random).put("question", questionKey(question));
        if (isQuantity(question)) {
            // Half of those who answer say the same, more or less.
            long truth = (long) Math.exp(random("truth", question).nextDouble() * 9 + 1);
            long number = answer % 2 == 0 ? truth : Math.max(1, (long) (truth * Math.exp(random.nextGaussian())));
            claim.put("stance", stance == 0 ? "DENIES" : "AFFIRMS");
            var quantity = claim.putObject("quantity");
            switch (random.nextInt(5)) {
                case 0 -> quantity.put("low", number).put("qualifier", "AT_LEAST");
                case 1 -> quantity.put("low", number).put("high", number + number / 5).put("qualifier", "BETWEEN");
                case 2 -> quantity.put("low", number).put("high", number).put("qualifier", "EXACT");
                default -> quantity.put("low", number).put("high", number).put("qualifier", "ABOUT");
            }
            statement(claim, new Phrase("%s %s were %s near %s", "%s %s ont été %s près de %s").with(Words.number(number),
                    Words.COUNTED.get(question % Words.COUNTED.size()), Words.FATES.get(question % Words.FATES.size()), same(town(event))), random);
        } else {
            claim.put("stance", stance < 4 ? "DENIES" : stance == 4 ? "CONFIRMS" : stance == 5 ? "NEITHER_CONFIRMS_NOR_DENIES" : "AFFIRMS");
            statement(claim, new Phrase("%s has been taken", "%s a été prise").with(same(town(event))), random);
        }
        return reported(claim, event, random);
    }

    /** A claim that is simply about an event. */
    private ObjectNode remark(int i) {
        var random = random("claim", i);
        int event = topics.next(random);
        var claim = claim(i, random).put("event", eventKey(event)).put("stance", "AFFIRMS");
        statement(claim, new Phrase("What happened near %s is to be condemned", "Ce qui s'est passé près de %s est condamnable")
                .with(same(town(event))), random);
        return reported(claim, event, random);
    }

    private ObjectNode claim(int i, RandomGenerator random) {
        var claim = object("claim", "c-" + i);
        var claimants = claim.putArray("claimants");
        int speaking = random.nextInt(20) < 2 ? 0 : random.nextInt(15) == 0 ? 2 : 1;
        int first = speakers.next(random);
        for (int speaker = 0; speaker < speaking; speaker++) {
            claimants.add(actorKey((first + speaker * 7) % actors));
        }
        return claim;
    }

    private static void statement(ObjectNode claim, Phrase says, RandomGenerator random) {
        var aside = one(Words.ASIDES, random);
        texts(claim, "statement", aside.english().isEmpty()
                ? new Phrase("%s.", "%s.").with(says)
                : new Phrase("%s, %s.", "%s, %s.").with(says, aside));
    }

    private ObjectNode reported(ObjectNode claim, int event, RandomGenerator random) {
        var said = occurred(event).plusDays((long) (-Math.log(1 - random.nextDouble()) * 40));
        claim.put("claimed", switch (random.nextInt(4)) {
            case 0 -> said.toString().substring(0, 7);
            case 1 -> said + "~";
            default -> said.toString();
        });
        if (random.nextInt(3) == 0) {
            claim.put("asOf", said.toString());
        }
        var reports = claim.putArray("reports");
        int first = documentOf(said, random);
        for (int report = random.nextInt(10) == 0 ? 1 : 0; report >= 0; report--) {
            var of = reports.addObject().put("document", documentKey(Math.min(documents - 1, first + report)));
            if (random.nextInt(5) == 0) {
                of.putArray("via").add(actorKey(speakers.next(random)));
            }
            int start = random.nextInt(3_500);
            of.putArray("evidence").addObject().put("start", start).put("end", start + 60 + random.nextInt(200))
                    .put("sha256", Sha256.of(claim.get("key").textValue() + report));
            if (random.nextInt(30) == 0) {
                of.put("fidelity", List.of("MISTRANSLATED", "DOUBTFUL", "MISATTRIBUTED").get(random.nextInt(3)));
            }
        }
        return claim;
    }

    private boolean isPerson(int actor) {
        return actor >= states && actor % 3 == 0;
    }

    private boolean isQuantity(int question) {
        return question % 8 < 5;
    }

    private LocalDate occurred(int event) {
        return BEGIN.plusDays(random("occurred", event).nextInt(DAYS));
    }

    private LocalDate published(int document) {
        return BEGIN.plusDays((long) document * (DAYS + 200) / documents);
    }

    /** One of those published on that day or soon after. */
    private int documentOf(LocalDate day, RandomGenerator random) {
        long days = day.toEpochDay() - BEGIN.toEpochDay() + random.nextInt(3);
        return (int) Math.min(documents - 1, (days * documents + DAYS + 199) / (DAYS + 200) + random.nextInt(3));
    }

    private static String town(int event) {
        return Words.name(event + 500_000L);
    }

    private static String actorKey(int i) {
        return "a-" + i;
    }

    private static String documentKey(int i) {
        return "d-" + i;
    }

    private static String eventKey(int i) {
        return "e-" + i;
    }

    private static String questionKey(int i) {
        return "q-" + i;
    }

    private RandomGenerator random(String what, int i) {
        return new SplittableRandom(seed + what.hashCode() * 0x9E3779B97F4A7C15L + i * 0xD1B54A32D192ED03L);
    }

    private ObjectNode object() {
        return mapper.createObjectNode();
    }

    private ObjectNode object(String type, String key) {
        return object().put("type", type).put("key", key);
    }

    private static ObjectNode texts(ObjectNode object, String field, Phrase phrase) {
        object.putObject(field).put("en", phrase.english()).put("fr", phrase.french());
        return object;
    }

    private void line(OutputStream stream, ObjectNode line) throws IOException {
        stream.write(mapper.writeValueAsString(line).getBytes(StandardCharsets.UTF_8));
        stream.write('\n');
    }
}
