package org.dixit.bench;

import java.util.List;
import java.util.Locale;
import java.util.random.RandomGenerator;

/** Names and sentences in English and French, made up. */
final class Words {

    /** The same in two languages. */
    record Phrase(String english, String french) {

        Phrase with(Phrase first, Phrase... others) {
            Object[] inEnglish = new Object[others.length + 1];
            Object[] inFrench = new Object[others.length + 1];
            inEnglish[0] = first.english;
            inFrench[0] = first.french;
            for (int i = 0; i < others.length; i++) {
                inEnglish[i + 1] = others[i].english;
                inFrench[i + 1] = others[i].french;
            }
            return new Phrase(english.formatted(inEnglish), french.formatted(inFrench));
        }
    }

    static final List<Phrase> COUNTED = List.of(
            new Phrase("soldiers", "soldats"), new Phrase("civilians", "civils"), new Phrase("vehicles", "véhicules"),
            new Phrase("drones", "drones"), new Phrase("missiles", "missiles"), new Phrase("prisoners", "prisonniers"),
            new Phrase("refugees", "réfugiés"), new Phrase("houses", "maisons"), new Phrase("shells", "obus"));

    static final List<Phrase> FATES = List.of(
            new Phrase("killed or wounded", "tués ou blessés"), new Phrase("sent to the front", "envoyés au front"),
            new Phrase("destroyed", "détruits"), new Phrase("captured", "capturés"), new Phrase("evacuated", "évacués"),
            new Phrase("exchanged", "échangés"), new Phrase("withdrawn", "retirés"));

    static final List<Phrase> HAPPENINGS = List.of(
            new Phrase("Fighting for %s", "Combats pour %s"), new Phrase("Missile strike on %s", "Frappe de missiles sur %s"),
            new Phrase("Offensive near %s", "Offensive près de %s"), new Phrase("Withdrawal from %s", "Retrait de %s"),
            new Phrase("Talks in %s", "Pourparlers à %s"), new Phrase("Exchange of prisoners at %s", "Échange de prisonniers à %s"),
            new Phrase("Deployment to %s", "Déploiement à %s"), new Phrase("Capture of %s", "Prise de %s"));

    static final List<Phrase> ASIDES = List.of(
            new Phrase("", ""), new Phrase("according to preliminary figures", "d'après des chiffres provisoires"),
            new Phrase("as a spokesperson confirmed in the evening", "comme l'a confirmé un porte-parole dans la soirée"),
            new Phrase("on the basis of satellite images", "sur la foi d'images satellite"),
            new Phrase("although this could not be verified independently", "sans que cela puisse être vérifié de source indépendante"));

    static final List<Phrase> OFFICES = List.of(
            new Phrase("Spokesperson", "Porte-parole"), new Phrase("Minister of Defence", "Ministre de la Défense"),
            new Phrase("Governor", "Gouverneur"), new Phrase("Chief of Staff", "Chef d'état-major"), new Phrase("President", "Président"));

    private static final List<String> SYLLABLES =
            List.of("ka", "ro", "ve", "ni", "sha", "bel", "go", "tri", "mu", "la", "dor", "est", "pin", "zo", "ur", "ma", "che", "lit", "van", "os");

    private Words() {
    }

    /** A proper name that belongs to the number: three or more syllables. */
    static String name(long number) {
        var name = new StringBuilder();
        // Spread, so that neighbours do not look alike; odd, so that no two numbers get one name.
        for (long left = Math.floorMod((number + 1) * 1_000_003, 3_200_000L) + 8_000; left > 0; left /= SYLLABLES.size()) {
            name.append(SYLLABLES.get((int) (left % SYLLABLES.size())));
        }
        return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    }

    static Phrase same(Object value) {
        return new Phrase(value.toString(), value.toString());
    }

    static Phrase number(long number) {
        return new Phrase(String.format(Locale.ENGLISH, "%,d", number), String.format(Locale.ENGLISH, "%,d", number).replace(',', ' '));
    }

    static <T> T one(List<T> of, RandomGenerator random) {
        return of.get(random.nextInt(of.size()));
    }
}
